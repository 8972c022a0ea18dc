import type { PoolAdvertisement, Pool } from '../../../lib/model/objects/pool';
import { formatIp } from '../../../lib/net/ip';
import { first, networkOf } from '../../support/network';

const read = (spec: string): Pool =>
  first(
    networkOf(
      `{apiVersion: metallb.io/v1beta1, kind: IPAddressPool, metadata: {name: a}, spec: ${spec}}`,
    ).pools,
  );

test.each<[string, string | undefined]>([
  ['192.0.2.0/24', '192.0.2.0 192.0.2.255'],
  ['192.0.2.7/24', '192.0.2.0 192.0.2.255'],
  ['192.0.2.1/32', '192.0.2.1 192.0.2.1'],
  ['192.0.2.1-192.0.2.9', '192.0.2.1 192.0.2.9'],
  ['192.0.2.1 - 192.0.2.9', '192.0.2.1 192.0.2.9'],
  ['2001:db8::/126', '2001:db8:: 2001:db8::3'],
  ['2001:db8::1-2001:db8::ff', '2001:db8::1 2001:db8::ff'],
  ['::ffff:192.0.2.0/120', '192.0.2.0 192.0.2.255'],
  ['::ffff:192.0.2.1-::ffff:192.0.2.9', '192.0.2.1 192.0.2.9'],
  ['192.0.2.1', undefined],
  ['192.0.2.0/33', undefined],
  ['192.0.2.1-', undefined],
  ['192.0.2.1-9', undefined],
  ['192.0.2.1-192.0.2.5-192.0.2.9', undefined],
  ['', undefined],
])('the entry %j holds %s', (text, range) => {
  const [entry] = read(`{addresses: ["${text}"]}`).entries;
  expect(entry).toMatchObject({ field: 'spec.addresses[0]', text });
  expect(entry?.range && `${formatIp(entry.range.first)} ${formatIp(entry.range.last)}`).toBe(
    range,
  );
});

test('entries that are no texts have no place', () => {
  const { entries } = read('{addresses: [1, null, 192.0.2.0/24, {}]}');
  expect(entries.map(({ field }) => field)).toEqual(['spec.addresses[2]']);
});

test.each<[string, Partial<Pool>]>([
  ['{}', { autoAssign: true, avoidsBuggyIps: false, allocation: undefined }],
  ['{autoAssign: false, avoidBuggyIPs: true}', { autoAssign: false, avoidsBuggyIps: true }],
  ['{autoAssign: null, avoidBuggyIPs: "true"}', { autoAssign: true, avoidsBuggyIps: false }],
  ['{serviceAllocation: {priority: 1}}', { allocation: { priority: 1 } }],
  ['{serviceAllocation: {}}', { allocation: {} }],
  ['{serviceAllocation: null}', { allocation: undefined }],
])('the pool %s', (spec, expected) => {
  const { autoAssign, avoidsBuggyIps, allocation } = read(spec);
  expect({ autoAssign, avoidsBuggyIps, allocation }).toMatchObject(expected);
});

test.each<[string, Partial<PoolAdvertisement>]>([
  ['{}', { pools: [], poolSelectors: [], isForAll: true }],
  ['null', { isForAll: true }],
  ['{ipAddressPools: []}', { isForAll: true }],
  ['{ipAddressPools: [a, 1]}', { pools: ['a'], isForAll: false }],
  ['{ipAddressPoolSelectors: [{matchLabels: {a: b}}]}', { pools: [], isForAll: false }],
])('an advertisement of %s', (spec, expected) => {
  const text = (kind: string) =>
    `{apiVersion: metallb.io/v1beta1, kind: ${kind}, metadata: {name: a}, spec: ${spec}}`;
  const { advertisements } = networkOf(
    `${text('L2Advertisement')}\n---\n${text('BGPAdvertisement')}`,
  );
  expect(advertisements).toMatchObject([expected, expected]);
});
