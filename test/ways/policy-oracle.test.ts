import * as fc from 'fast-check';
import { contains } from '../support/policies/cidr';
import { adminPolicySet, clusterPolicySet, networkPolicySet } from '../support/policies/generated';
import { connectionOf, withPolicies } from '../support/policies/small-cluster';
import { verdict } from '../support/policies/verdict';
import { ADMIN_POLICY_CASES } from './admin-policies';
import { NETWORK_POLICY_CASES } from './network-policies';

test.each([...NETWORK_POLICY_CASES, ...ADMIN_POLICY_CASES])(
  '%s',
  (_, policies, connection, allowed) => {
    const manifests = withPolicies(policies);
    expect(verdict(manifests, connectionOf(connection))).toBe(allowed ? 'allowed' : 'denied');
  },
);

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/30', '10.0.0.4', false],
  ['0.0.0.0/0', '::1', false],
  ['::/0', '2001:db8::7', true],
  ['2001:db8::/33', '2001:db8:8000::1', false],
  ['2001:db8:0:1::/64', '2001:db8:0:1:2:3:4:5', true],
])('%s has %s: %s', (cidr, address, expected) => {
  expect(contains(cidr, address)).toBe(expected);
});

test.each([
  ['NetworkPolicies', networkPolicySet],
  ['AdminNetworkPolicies', adminPolicySet],
  ['ClusterNetworkPolicies', clusterPolicySet()],
])('generated %s let a good part through, and hold a good part up', (_, arbitrary) => {
  const verdicts = fc
    .sample(arbitrary, { numRuns: 60, seed: 1 })
    .flatMap(({ manifests, connections }) =>
      connections.map((connection) => verdict(manifests, connection)),
    );
  const denied = verdicts.filter((one) => one === 'denied').length / verdicts.length;
  expect(denied).toBeGreaterThan(0.1);
  expect(denied).toBeLessThan(0.9);
});
