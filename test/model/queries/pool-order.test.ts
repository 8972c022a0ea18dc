import * as fc from 'fast-check';
import { fixedAddresses, takersOf } from '../../../lib/model/queries/pool-order';
import type { Network } from '../../../lib/model/queries/network';
import { first, networkOf } from '../../support/network';
import { balancer, pool } from '../../rules/metallb';

const fixed = (name: string, address: string) =>
  balancer(name, { 'metallb.io/loadBalancerIPs': address });

const positions = (network: Network) =>
  fixedAddresses(network).map(({ text, position }) => [text, Number(position)]);

const takers = (network: Network) =>
  takersOf(network)(first(network.pools)).map(({ service }) => service.manifest.name);

test.each([
  ['in one range', ['192.0.2.10-192.0.2.20'], '192.0.2.13', 3],
  ['in a network', ['192.0.2.0/28'], '192.0.2.0', 0],
  ['behind another entry', ['192.0.2.200/30', '192.0.2.10-192.0.2.20'], '192.0.2.11', 5],
  ['of IPv6', ['2001:db8::/64'], '2001:db8::1:0', 65536],
])('the position of an address %s', (_, entries, address, position) => {
  expect(positions(networkOf(pool('lan', entries) + fixed('web', address)))).toEqual([
    [address, position],
  ]);
});

test.each([
  ['in a pool of two families', pool('lan', ['192.0.2.0/28', '2001:db8::/120']), '192.0.2.1'],
  ['that a pool leaves out', pool('lan', ['192.0.2.0/28'], ['avoidBuggyIPs: true']), '192.0.2.0'],
  ['of no pool', pool('lan', ['192.0.2.0/28']), '198.51.100.1'],
  ['of two pools', pool('a', ['192.0.2.0/28']) + pool('b', ['192.0.2.0/27']), '192.0.2.1'],
])('an address %s has no position', (_, pools, address) => {
  expect(positions(networkOf(pools + fixed('web', address)))).toEqual([]);
});

describe('a Service without a wish takes an address of a pool', () => {
  const plain = balancer('api');
  const named = balancer('shop', { 'metallb.io/address-pool': 'lan' });
  const lan = (...more: string[]) => pool('lan', ['192.0.2.0/28'], more);
  test.each([
    ['that is the only one', lan() + plain, ['api']],
    ['that it names', lan('autoAssign: false') + named + plain, ['shop']],
    ['once, where it is given twice', lan() + plain + plain, ['api']],
    ['but maybe of another one', lan() + pool('rest', ['198.51.100.0/28']) + plain, []],
    ['but not where it may be refused', lan('serviceAllocation: {namespaces: [a]}') + named, []],
    ['but not for sure where it may share', lan() + shared(plain), []],
  ])('%s', (_, yaml, names) => {
    expect(takers(networkOf(yaml))).toEqual(names);
  });
});

function shared(yaml: string): string {
  const annotations = '  annotations: {metallb.io/allow-shared-ip: key}\n';
  return yaml.replace('metadata:\n', `metadata:\n${annotations}`);
}

describe('positions are those in which MetalLB assigns', () => {
  // An oracle of its own: the addresses of all entries in a row, by their last byte.
  const entries = fc
    .uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 })
    .map((starts) => starts.map((start) => [start * 20, start * 20 + 1 + (start % 7)] as const));

  test('whatever the order of the entries', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (ranges, seed) => {
        const row = ranges.flatMap(([from, to]) =>
          Array.from({ length: to - from + 1 }, (_, at) => `192.0.2.${from + at}`),
        );
        const at = seed % row.length;
        const texts = ranges.map(([from, to]) => `192.0.2.${from}-192.0.2.${to}`);
        const network = networkOf(pool('lan', texts) + fixed('web', row[at] ?? ''));
        expect(positions(network)).toEqual([[row[at], at]]);
      }),
      { numRuns: 50 },
    );
  });
});
