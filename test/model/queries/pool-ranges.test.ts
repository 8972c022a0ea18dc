import type { Network } from '../../../lib/model/queries/network';
import {
  avoids,
  poolSpans,
  poolsNamed,
  rangesOf,
  tryPoolOf,
} from '../../../lib/model/queries/pool-ranges';
import type { Ip } from '../../../lib/net/ip';
import { tryIp } from '../../../lib/net/ip';
import { first, networkOf } from '../../support/network';

const pools = (...given: readonly (readonly [string, ...string[]])[]): Network =>
  networkOf(
    given
      .map(
        ([name, ...addresses]) =>
          `{apiVersion: metallb.io/v1beta1, kind: IPAddressPool, metadata: {name: ${name}}, spec: {addresses: ${JSON.stringify(addresses)}}}`,
      )
      .join('\n---\n'),
  );

function ip(text: string): Ip {
  const read = tryIp(text);
  if (!read) throw new Error(`${text} is no address`);
  return read;
}

test.each([
  ['a range', '192.0.2.1-192.0.2.9', 1],
  ['one address', '192.0.2.1-192.0.2.1', 1],
  ['ends in the wrong order', '192.0.2.9-192.0.2.1', 0],
  ['ends of two families', '192.0.2.1-2001:db8::1', 0],
  ['an IPv4 address and itself in IPv6 clothes', '192.0.2.1-::ffff:192.0.2.9', 0],
  ['no range', 'text', 0],
])('an entry of %s holds addresses', (_, entry, count) => {
  expect(rangesOf(first(pools(['a', entry]).pools))).toHaveLength(count);
});

describe('the pool of an address', () => {
  const network = pools(
    ['lan', '192.0.2.0/28', '2001:db8::/120'],
    ['dmz', '198.51.100.1-198.51.100.9', '192.0.2.100/32'],
    ['one', '203.0.113.0/24'],
    ['two', '203.0.113.128/25'],
  );

  test.each([
    ['192.0.2.0', 'lan'],
    ['192.0.2.15', 'lan'],
    ['192.0.2.16', undefined],
    ['192.0.2.100', 'dmz'],
    ['198.51.100.9', 'dmz'],
    ['2001:db8::ff', 'lan'],
    ['2001:db8::100', undefined],
    ['::ffff:192.0.2.1', undefined],
    ['203.0.113.130', undefined],
    ['0.0.0.0', undefined],
  ])('%s is in %s', (text, name) => {
    expect(tryPoolOf(network, ip(text))?.pool.manifest.name).toBe(name);
  });

  test('where pools overlap, their addresses are one span', () => {
    const spans = poolSpans(network).map(({ members }) =>
      members.map(({ pool }) => pool.manifest.name).sort(),
    );
    expect(spans).toEqual([['lan'], ['dmz'], ['dmz'], ['one', 'two'], ['lan']]);
  });
});

test('pools are found by name, all of them', () => {
  const network = pools(['a', '192.0.2.0/28'], ['b', '192.0.2.0/28'], ['a', '198.51.100.0/28']);
  expect(poolsNamed(network, 'a')).toHaveLength(2);
  expect(poolsNamed(network, 'c')).toEqual([]);
});

test.each([
  ['192.0.2.0', true],
  ['192.0.2.255', true],
  ['192.0.2.1', false],
  ['192.0.255.1', false],
  ['2001:db8::', false],
  ['2001:db8::ff', false],
])('a pool that avoids buggy addresses avoids %s: %s', (text, avoided) => {
  const [pool] = pools(['a', '192.0.2.0/24']).pools;
  if (!pool) throw new Error('no pool');
  expect(avoids({ ...pool, avoidsBuggyIps: true }, ip(text))).toBe(avoided);
  expect(avoids(pool, ip(text))).toBe(false);
});
