import {
  familiesOf,
  ipFamilies,
  ipFamilyPolicy,
  isDualStack,
} from '../../../lib/facts/values/ip-families';

const BOTH = ['IPv4', 'IPv6'];

test.each([
  [undefined, false],
  ['SingleStack', false],
  ['PreferDualStack', true],
  ['RequireDualStack', true],
])('isDualStack of %s: %s', (policy, dual) => {
  expect(isDualStack(policy)).toBe(dual);
});

test.each([
  [undefined, undefined],
  [['10.96.0.0/12'], ['IPv4']],
  [
    ['fd00::/108', '10.96.0.0/12', '10.112.0.0/16'],
    ['IPv6', 'IPv4'],
  ],
])('familiesOf %j', (cidrs, families) => {
  expect(familiesOf(cidrs)).toEqual(families);
});

describe('ipFamilies', () => {
  test.each([
    [['IPv4'], undefined, undefined],
    [BOTH, 'PreferDualStack', undefined],
    [BOTH, 'PreferDualStack', BOTH],
    [['IPv6'], undefined, BOTH],
    [[], 'PreferDualStack', ['IPv4']],
  ])('takes %j under %s in a cluster of %j', (families, policy, ofCluster) => {
    expect(ipFamilies(policy, ofCluster)(families)).toBeUndefined();
  });

  test.each([
    [['IPv4', 'IPv4'], 'PreferDualStack', undefined, 'names a family twice'],
    [BOTH, undefined, undefined, 'names two families'],
    [BOTH, 'SingleStack', undefined, 'names two families'],
    [['IPv6'], undefined, ['IPv4'], 'names IPv6, which the cluster does not have'],
    [BOTH, 'PreferDualStack', ['IPv6'], 'names IPv4, which the cluster does not have'],
  ])('refuses %j under %s in a cluster of %j', (families, policy, ofCluster, what) => {
    expect(ipFamilies(policy, ofCluster)(families)?.what).toBe(what);
  });
});

describe('ipFamilyPolicy', () => {
  test.each([
    ['RequireDualStack', undefined],
    ['RequireDualStack', BOTH],
    ['PreferDualStack', ['IPv4']],
    [undefined, ['IPv4']],
  ])('takes %s in a cluster of %j', (policy, ofCluster) => {
    expect(ipFamilyPolicy(ofCluster)(policy)).toBeUndefined();
  });

  test('refuses RequireDualStack in a cluster of one family', () => {
    expect(ipFamilyPolicy(['IPv6'])('RequireDualStack')?.what).toBe(
      'needs a cluster with two families, and this cluster only has IPv6',
    );
  });
});
