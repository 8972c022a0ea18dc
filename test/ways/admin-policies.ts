import type { PolicyCase } from '../support/policies/small-cluster';

const network = (spec: string, namespace = 'data') =>
  `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: p, namespace: ${namespace} }, spec: ${spec} }`;

const admin = (spec: string) =>
  `{ apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: { name: p }, spec: ${spec} }`;

const baseline = (spec: string) =>
  `{ apiVersion: policy.networking.k8s.io/v1alpha1, kind: BaselineAdminNetworkPolicy, metadata: { name: default }, spec: ${spec} }`;

const cluster = (spec: string) =>
  `{ apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy, metadata: { name: p }, spec: ${spec} }`;

const ALL = 'namespaces: {}';
const DENY_INGRESS = `{ subject: { ${ALL} }, ingress: [{ action: Deny, from: [{ ${ALL} }] }] }`;

/** @see https://network-policy-api.sigs.k8s.io/api-overview/ */
export const ADMIN_POLICY_CASES: readonly PolicyCase[] = [
  [
    'an admin denies',
    [admin(`{ priority: 1, ${DENY_INGRESS.slice(1, -1)} }`), network('{ ingress: [{}] }')],
    'web -> db:80/TCP',
    false,
  ],
  [
    'an admin says nothing of what is outside',
    [admin(`{ priority: 1, ${DENY_INGRESS.slice(1, -1)} }`)],
    'outside -> db:80/TCP',
    true,
  ],
  [
    'an admin allows',
    [
      admin(
        `{ priority: 1, subject: { ${ALL} }, ingress: [{ action: Allow, from: [{ ${ALL} }] }] }`,
      ),
      network('{}'),
    ],
    'web -> db:80/TCP',
    true,
  ],
  [
    'an allowed egress leaves ingress',
    [
      admin(`{ priority: 1, subject: { ${ALL} }, egress: [{ action: Allow, to: [{ ${ALL} }] }] }`),
      network('{}'),
    ],
    'web -> db:80/TCP',
    false,
  ],
  [
    'the lower number first',
    [
      admin(`{ priority: 9, ${DENY_INGRESS.slice(1, -1)} }`),
      admin(
        `{ priority: 2, subject: { ${ALL} }, ingress: [{ action: Allow, from: [{ ${ALL} }] }] }`,
      ),
    ],
    'web -> db:80/TCP',
    true,
  ],
  [
    'a pass ends the tier',
    [
      admin(
        `{ priority: 1, subject: { ${ALL} }, ingress: [{ action: Pass, from: [{ ${ALL} }] }, { action: Deny, from: [{ ${ALL} }] }] }`,
      ),
    ],
    'web -> db:80/TCP',
    true,
  ],
  [
    'a pass leads to NetworkPolicies',
    [
      admin(
        `{ priority: 1, subject: { ${ALL} }, ingress: [{ action: Pass, from: [{ ${ALL} }] }] }`,
      ),
      network('{}'),
    ],
    'web -> db:80/TCP',
    false,
  ],
  ['the baseline denies', [baseline(DENY_INGRESS)], 'web -> db:80/TCP', false],
  [
    'NetworkPolicies before the baseline',
    [baseline(DENY_INGRESS), network('{ ingress: [{}] }')],
    'web -> db:80/TCP',
    true,
  ],
  [
    'the baseline where only the other direction is isolated',
    [baseline(DENY_INGRESS), network('{ policyTypes: [Egress], egress: [{}] }')],
    'web -> db:80/TCP',
    false,
  ],
  [
    'a network holds pods too',
    [
      baseline(
        `{ subject: { ${ALL} }, egress: [{ action: Deny, to: [{ networks: [10.0.0.0/8] }] }] }`,
      ),
    ],
    'web -> db:80/TCP',
    false,
  ],
  [
    'nodes by their addresses',
    [
      baseline(
        `{ subject: { ${ALL} }, egress: [{ action: Deny, to: [{ nodes: { matchLabels: { zone: a } } }] }] }`,
      ),
    ],
    'web -> node:80/TCP',
    false,
  ],
  [
    'any node',
    [baseline(`{ subject: { ${ALL} }, egress: [{ action: Deny, to: [{ nodes: {} }] }] }`)],
    'web -> other:80/TCP',
    false,
  ],
  [
    'ports of the subject',
    [
      baseline(
        `{ subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: db } } } }, ingress: [{ action: Deny, from: [{ ${ALL} }], ports: [{ namedPort: http }, { portRange: { start: 1, end: 9 } }] }] }`,
      ),
    ],
    'web -> db:8080/TCP',
    false,
  ],
  [
    'an unknown peer denies all',
    [
      admin(
        `{ priority: 1, subject: { ${ALL} }, ingress: [{ action: Deny, from: [{ planets: {} }] }] }`,
      ),
    ],
    'outside -> db:80/TCP',
    false,
  ],
  [
    'an unknown peer allows nothing',
    [
      admin(
        `{ priority: 1, subject: { ${ALL} }, ingress: [{ action: Allow, from: [{ planets: {} }] }] }`,
      ),
      network('{}'),
    ],
    'web -> db:80/TCP',
    false,
  ],
  [
    'a tier',
    [
      cluster(`{ tier: Baseline, priority: 1, ${DENY_INGRESS.slice(1, -1)} }`),
      network('{ ingress: [{}] }'),
    ],
    'web -> db:80/TCP',
    true,
  ],
  [
    'the admin tier',
    [
      cluster(`{ tier: Admin, priority: 1, ${DENY_INGRESS.slice(1, -1)} }`),
      network('{ ingress: [{}] }'),
    ],
    'web -> db:80/TCP',
    false,
  ],
  [
    'a protocol',
    [
      cluster(
        `{ tier: Admin, priority: 1, subject: { ${ALL} }, ingress: [{ action: Deny, from: [{ ${ALL} }], protocols: [{ udp: { destinationPort: { number: 80 } } }] }] }`,
      ),
    ],
    'web -> db:80/TCP',
    true,
  ],
  [
    'a range of ports',
    [
      cluster(
        `{ tier: Admin, priority: 1, subject: { ${ALL} }, ingress: [{ action: Deny, from: [{ ${ALL} }], protocols: [{ tcp: { destinationPort: { range: { start: 80, end: 81 } } } }] }] }`,
      ),
    ],
    'web -> db:81/TCP',
    false,
  ],
  [
    'two policies of the baseline tier',
    [
      cluster(`{ tier: Baseline, priority: 2, ${DENY_INGRESS.slice(1, -1)} }`),
      cluster(
        `{ tier: Baseline, priority: 1, subject: { ${ALL} }, ingress: [{ action: Accept, from: [{ ${ALL} }] }] }`,
      ),
    ],
    'web -> db:80/TCP',
    true,
  ],
];
