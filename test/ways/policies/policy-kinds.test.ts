import { hasPolicies } from '../../../lib/ways/policies/policy-kinds';
import { networkOf } from '../../support/network';

/** Each kind by which a connection may be refused, or that such a kind rests on. */
test.each([
  'networking.k8s.io/v1 NetworkPolicy',
  'policy.networking.k8s.io/v1alpha1 AdminNetworkPolicy',
  'policy.networking.k8s.io/v1alpha1 BaselineAdminNetworkPolicy',
  'policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy',
  'cilium.io/v2 CiliumNetworkPolicy',
  'cilium.io/v2 CiliumClusterwideNetworkPolicy',
  'crd.projectcalico.org/v1 NetworkPolicy',
  'crd.projectcalico.org/v1 GlobalNetworkPolicy',
  'crd.antrea.io/v1beta1 ClusterNetworkPolicy',
  'security.istio.io/v1 AuthorizationPolicy',
  'policy.linkerd.io/v1beta3 Server',
  'kuma.io/v1alpha1 MeshTrafficPermission',
  'k8s.ovn.org/v1 EgressFirewall',
])('%s alone makes the policies asked', (type) => {
  const [apiVersion, kind] = type.split(' ');
  const text = `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a }, spec: {} }`;
  expect(hasPolicies(networkOf(text))).toBe(true);
});

test('and a Service does not', () => {
  expect(hasPolicies(networkOf('{ apiVersion: v1, kind: Service, metadata: { name: a } }'))).toBe(
    false,
  );
});
