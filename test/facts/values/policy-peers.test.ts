import { blockExcept, blockOutside, someLabels } from '../../../lib/facts/values/policy-peers';

test.each([
  ['192.0.2.0/24', '192.0.2.0/25', undefined],
  ['192.0.2.0/24', '192.0.2.255/32', undefined],
  ['192.0.2.0/24', '192.0.2.0/24', 'is not a part of 192.0.2.0/24'],
  ['192.0.2.0/24', '192.0.0.0/16', 'is not a part of 192.0.2.0/24'],
  ['192.0.2.0/24', '192.0.3.0/25', 'is not a part of 192.0.2.0/24'],
  ['192.0.2.0/24', '2001:db8::/64', 'is not a part of 192.0.2.0/24'],
  ['2001:db8::/32', '2001:db8::/33', undefined],
  ['192.0.2.0/24', 'a', undefined],
])('%s without %s: %s', (cidr, part, what) => {
  expect(blockExcept(cidr)(part)?.what).toBe(what);
});

test.each([
  ['192.0.2.0/24', ['10.0.0.0/8'], [], false],
  ['10.0.0.0/8', ['10.244.0.0/16'], [], true],
  ['10.244.7.0/24', ['10.244.0.0/16'], [], true],
  ['0.0.0.0/0', ['10.244.0.0/16', 'fd00::/48'], ['10.244.0.0/16'], false],
  ['0.0.0.0/0', ['10.244.0.0/16'], ['10.244.0.0/17'], true],
  ['::/0', ['fd00::/48'], ['10.0.0.0/8'], true],
])('%s beside pods in %j, without %j', (cidr, pods, except, isFault) => {
  expect(blockOutside(pods, except)(cidr) !== undefined).toBe(isFault);
});

test('an empty selector takes everything', () => {
  expect(someLabels({ app: 'web' })).toBeUndefined();
  expect(someLabels({})?.what).toBe('matches everything');
});
