import type { NetworkPolicy } from '../../../lib/model/queries/network-policy';
import { networkPolicies } from '../../../lib/model/queries/network-policy';
import { first, networkOf } from '../../support/network';

const read = (spec: string): NetworkPolicy =>
  first(
    networkPolicies(
      networkOf(
        `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: ${spec}}`,
      ),
    ),
  );

test.each([
  ['{}', true],
  ['{policyTypes: []}', true],
  ['{policyTypes: null, egress: [{}]}', true],
  ['{policyTypes: [Ingress]}', true],
  ['{policyTypes: [Egress, Ingress]}', true],
  ['{policyTypes: [Egress]}', false],
])('%s isolates from who comes in: %s', (spec, isolates) => {
  expect(read(spec).isolatesIngress).toBe(isolates);
});

test.each<[string, object]>([
  ['{port: 80}', { port: 80, protocol: 'TCP' }],
  ['{port: http, protocol: UDP}', { port: 'http', protocol: 'UDP' }],
  ['{port: 80, endPort: 90}', { port: 80, endPort: 90 }],
  ['{protocol: SCTP}', { port: undefined, protocol: 'SCTP' }],
  ['{port: [80]}', { port: undefined }],
  ['null', { port: undefined, protocol: 'TCP' }],
])('the port %s', (port, expected) => {
  const [rule] = read(`{ingress: [{ports: [${port}]}]}`).ingress;
  expect(rule?.ports).toMatchObject([{ field: 'spec.ingress[0].ports[0]', ...expected }]);
});

const ALL = { matchLabels: {}, matchExpressions: [] };

test.each<[string, object]>([
  ['{podSelector: {}}', { podSelector: ALL, namespaceSelector: undefined }],
  ['{namespaceSelector: {}}', { podSelector: undefined, namespaceSelector: ALL }],
  // The API server takes null for nothing, and nothing is not everything.
  [
    '{podSelector: null, namespaceSelector: null, ipBlock: {cidr: 192.0.2.0/24, except: [192.0.2.7/32, 1]}}',
    {
      podSelector: undefined,
      namespaceSelector: undefined,
      cidr: '192.0.2.0/24',
      except: ['192.0.2.7/32'],
    },
  ],
  ['null', { podSelector: undefined, namespaceSelector: undefined, cidr: undefined, except: [] }],
])('the peer %s', (peer, expected) => {
  const { ingress, egress } = read(`{ingress: [{from: [${peer}]}], egress: [{to: [${peer}]}]}`);
  expect(ingress[0]?.peers).toMatchObject([{ field: 'spec.ingress[0].from[0]', ...expected }]);
  expect(egress[0]?.peers).toMatchObject([{ field: 'spec.egress[0].to[0]', ...expected }]);
});

test.each(['{ingress: [{}]}', '{ingress: [null]}', '{ingress: [{ports: null, from: []}]}'])(
  'a rule of %s is for every port and everybody',
  (spec) => {
    expect(read(spec).ingress).toEqual([{ field: 'spec.ingress[0]', ports: [], peers: [] }]);
  },
);
