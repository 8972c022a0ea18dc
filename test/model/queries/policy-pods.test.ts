import { networkPolicies } from '../../../lib/model/queries/network-policy';
import {
  hasOtherPolicies,
  isAdmitted,
  isolatingPolicies,
  meansNoPods,
} from '../../../lib/model/queries/policy-pods';
import { first, networkOf } from '../../support/network';

const pod = (name: string, labels: string, more = '', namespace = 'default') => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: ${namespace}, labels: {${labels}}}
spec: {${more} containers: [{ports: [{containerPort: 8080, name: http}]}]}
---`;

const policy = (spec: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: a}
spec: ${spec}
---`;

const namespace = (name: string, labels: string) =>
  `\n{apiVersion: v1, kind: Namespace, metadata: {name: ${name}, labels: {${labels}}}}\n---`;

test.each([
  ['its labels', pod('a', 'app: web'), 1],
  ['other labels', pod('a', 'app: db'), 0],
  ['another namespace', pod('a', 'app: web', '', 'shop'), 0],
  ['the network of the node', pod('a', 'app: web', 'hostNetwork: true,'), 0],
])('a pod with %s is isolated', (_, text, count) => {
  const network = networkOf(policy('{podSelector: {matchLabels: {app: web}}}') + text);
  expect(isolatingPolicies(network).size).toBe(count);
});

test.each([
  ['every port', '{}', 80, true],
  ['no rule', '', 80, false],
  ['its number', '{ports: [{port: 8080}]}', 8080, true],
  ['another number', '{ports: [{port: 8081}]}', 8080, false],
  ['both ends of a range', '{ports: [{port: 8080, endPort: 8090}]}', 8090, true],
  ['what is behind a range', '{ports: [{port: 8080, endPort: 8090}]}', 8091, false],
  ['another protocol', '{ports: [{port: 8080, protocol: UDP}]}', 8080, false],
  ['every port of its protocol', '{ports: [{protocol: TCP}]}', 8080, true],
  ['its name', '{ports: [{port: http}]}', 8080, true],
  ['the name of another port', '{ports: [{port: http}]}', 8081, false],
  ['a name that is asked for', '{ports: [{port: 8080}]}', 'http', true],
  ['a name that no port has', '{ports: [{port: 1}]}', 'grpc', true],
])('a policy that admits %s', (_, rule, targetPort, admitted) => {
  const network = networkOf(pod('a', 'app: web') + policy(`{ingress: [${rule}]}`));
  const port = { field: '', name: '', port: 80, protocol: 'TCP', targetPort, fields: {} };
  expect(isAdmitted(first(network.workloads), port, networkPolicies(network))).toBe(admitted);
});

describe('a peer means no given pods', () => {
  const PODS = pod('a', 'app: web') + pod('b', 'app: db', '', 'shop');
  const KNOWN = namespace('default', 'team: red') + namespace('shop', 'team: blue');

  test.each([
    ['{podSelector: {matchLabels: {app: web}}}', KNOWN, false],
    ['{podSelector: {matchLabels: {app: db}}}', KNOWN, true],
    ['{podSelector: {}}', KNOWN, false],
    ['{namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}', KNOWN, false],
    [
      '{namespaceSelector: {matchLabels: {team: blue}}, podSelector: {matchLabels: {app: web}}}',
      KNOWN,
      true,
    ],
    ['{namespaceSelector: {matchLabels: {team: green}}}', KNOWN, true],
    // What is not given may have any labels.
    ['{namespaceSelector: {matchLabels: {team: green}}}', namespace('default', ''), false],
    ['{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}', KNOWN, false],
    [
      '{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: lie}}}',
      namespace('default', 'kubernetes.io/metadata.name: lie') + namespace('shop', ''),
      true,
    ],
    ['{ipBlock: {cidr: 192.0.2.0/24}}', KNOWN, false],
    ['{podSelector: null, ipBlock: {cidr: 192.0.2.0/24}}', '', false],
    ['{}', KNOWN, false],
  ])('%s', (peer, namespaces, none) => {
    const network = networkOf(policy(`{ingress: [{from: [${peer}]}]}`) + PODS + namespaces);
    const given = first(networkPolicies(network));
    const read = first(first(given.ingress).peers);
    expect(meansNoPods(network, given, read)).toBe(none);
  });
});

test.each([
  ['networking.k8s.io/v1', 'NetworkPolicy', false],
  ['projectcalico.org/v3', 'NetworkPolicy', true],
  ['cilium.io/v2', 'CiliumNetworkPolicy', true],
  ['cilium.io/v2', 'CiliumClusterwideNetworkPolicy', true],
  ['projectcalico.org/v3', 'GlobalNetworkPolicy', true],
  ['crd.antrea.io/v1beta1', 'ClusterNetworkPolicy', true],
  ['crd.antrea.io/v1beta1', 'NetworkPolicy', true],
  ['policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', true],
  ['policy.networking.k8s.io/v1alpha1', 'BaselineAdminNetworkPolicy', true],
  ['policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', true],
  ['maistra.io/v1', 'ServiceMeshMember', true],
  ['maistra.io/v1', 'ServiceMeshMemberRoll', true],
  ['maistra.io/v2', 'ServiceMeshControlPlane', true],
])('%s %s is a policy of another kind: %s', (apiVersion, kind, other) => {
  const network = networkOf(`{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: a}}`);
  expect(hasOtherPolicies(network)).toBe(other);
});
