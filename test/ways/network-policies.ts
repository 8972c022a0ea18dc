import type { PolicyCase } from '../support/policies/small-cluster';

const network = (spec: string, namespace = 'data') =>
  `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: p, namespace: ${namespace} }, spec: ${spec} }`;

/** @see https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export const NETWORK_POLICY_CASES: readonly PolicyCase[] = [
  ['no policy', [], 'web -> db:8080/TCP', true],
  ['a policy without rules', [network('{ podSelector: {} }')], 'web -> db:8080/TCP', false],
  ['in another namespace', [network('{}', 'shop')], 'web -> db:8080/TCP', true],
  ['to itself', [network('{ policyTypes: [Ingress, Egress] }')], 'db -> db:8080/TCP', true],
  ['from its node', [network('{}')], 'node -> db:8080/TCP', true],
  ['from another node', [network('{}')], 'other -> db:8080/TCP', false],
  ['an empty rule', [network('{ ingress: [{}] }')], 'outside -> db:8080/TCP', true],
  ['an empty from', [network('{ ingress: [{ from: [] }] }')], 'outside -> db:8080/TCP', true],
  ['no egress without policyTypes', [network('{ egress: [] }', 'shop')], 'web -> db:80/TCP', true],
  [
    'egress makes the type',
    [network('{ egress: [{ ports: [{ port: 80 }] }] }', 'shop')],
    'web -> db:81/TCP',
    false,
  ],
  [
    'pods of the own namespace',
    [network('{ ingress: [{ from: [{ podSelector: {} }] }] }')],
    'web -> db:80/TCP',
    false,
  ],
  [
    'pods of all namespaces',
    [network('{ ingress: [{ from: [{ namespaceSelector: {} }] }] }')],
    'web -> db:80/TCP',
    true,
  ],
  [
    'both selectors',
    [
      network(
        '{ ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: api } } }] }] }',
      ),
    ],
    'web -> db:80/TCP',
    false,
  ],
  [
    'two peers',
    [
      network(
        '{ ingress: [{ from: [{ podSelector: {} }, { namespaceSelector: { matchLabels: { team: a } } }] }] }',
      ),
    ],
    'web -> db:80/TCP',
    true,
  ],
  [
    'a namespace by its name',
    [
      network(
        '{ ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } } }] }] }',
      ),
    ],
    'web -> db:80/TCP',
    true,
  ],
  [
    'no pod is outside',
    [network('{ ingress: [{ from: [{ namespaceSelector: {} }] }] }')],
    'outside -> db:80/TCP',
    false,
  ],
  [
    'a block',
    [network('{ ingress: [{ from: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }] }')],
    'outside -> db:80/TCP',
    true,
  ],
  [
    'an exception',
    [
      network(
        '{ ingress: [{ from: [{ ipBlock: { cidr: 192.0.2.0/24, except: [192.0.2.0/28] } }] }] }',
      ),
    ],
    'outside -> db:80/TCP',
    false,
  ],
  [
    'a block of the other version',
    [network('{ ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }')],
    'outside6 -> db:80/TCP',
    false,
  ],
  [
    'TCP where no protocol is',
    [network('{ ingress: [{ ports: [{ port: 53 }] }] }')],
    'web -> db:53/UDP',
    false,
  ],
  [
    'a protocol without port',
    [network('{ ingress: [{ ports: [{ protocol: SCTP }] }] }')],
    'web -> db:7/SCTP',
    true,
  ],
  [
    'the end of a range',
    [network('{ ingress: [{ ports: [{ port: 80, endPort: 90 }] }] }')],
    'web -> db:90/TCP',
    true,
  ],
  [
    'behind a range',
    [network('{ ingress: [{ ports: [{ port: 80, endPort: 90 }] }] }')],
    'web -> db:91/TCP',
    false,
  ],
  ['a name', [network('{ ingress: [{ ports: [{ port: http }] }] }')], 'web -> db:8080/TCP', true],
  [
    'a name of another protocol',
    [network('{ ingress: [{ ports: [{ port: dns }] }] }')],
    'web -> db:53/UDP',
    false,
  ],
  [
    'a name on the target of egress',
    [network('{ egress: [{ ports: [{ port: http }] }] }', 'shop')],
    'web -> db:8080/TCP',
    true,
  ],
  [
    'a name outside',
    [network('{ egress: [{ ports: [{ port: http }] }] }', 'shop')],
    'web -> outside:8080/TCP',
    false,
  ],
  ['policies add up', [network('{}'), network('{ ingress: [{}] }')], 'web -> db:80/TCP', true],
  [
    'NotIn without the key',
    [
      network(
        '{ podSelector: { matchExpressions: [{ key: tier, operator: NotIn, values: [x] }] } }',
      ),
    ],
    'web -> db:80/TCP',
    false,
  ],
  [
    'Exists without the key',
    [network('{ podSelector: { matchExpressions: [{ key: tier, operator: Exists }] } }')],
    'web -> db:80/TCP',
    true,
  ],
  [
    'egress of the client',
    [network('{ policyTypes: [Egress] }', 'shop')],
    'web -> outside:443/TCP',
    false,
  ],
];
