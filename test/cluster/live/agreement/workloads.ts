import type { Base } from './base';
import { METADATA_FIELDS, maps, metadata } from './base';
import { ADDRESSES, LABEL_VALUES, NAMES, NETWORKS, NUMBERS, WORDS } from './values';

export const NAMESPACE: Base = {
  object: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'web' } },
  fields: {
    'metadata.name': NAMES,
    'metadata.labels': maps,
    'metadata.annotations': METADATA_FIELDS['metadata.annotations'],
  },
};

const selectors = [
  {},
  ...maps.map((matchLabels) => ({ matchLabels })),
  { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] },
  { matchExpressions: [{ key: 'app', operator: 'In' }] },
  { matchExpressions: [{ key: 'app', operator: 'in', values: ['web'] }] },
  { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['web'] }] },
  { matchExpressions: [{ key: 'a b', operator: 'Exists' }] },
  ...LABEL_VALUES.map((value) => ({
    matchExpressions: [{ key: 'app', operator: 'In', values: [value] }],
  })),
];

export const NETWORK_POLICY: Base = {
  object: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata,
    spec: {
      podSelector: { matchLabels: { app: 'web' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }],
    },
  },
  fields: {
    ...METADATA_FIELDS,
    'spec.podSelector': selectors,
    'spec.policyTypes': [['Ingress', 'Egress'], ['ingress'], []],
    'spec.ingress[0].from[0]': [
      {},
      ...selectors.map((podSelector) => ({ podSelector })),
      ...selectors.map((namespaceSelector) => ({ namespaceSelector })),
      ...NETWORKS.map((cidr) => ({ ipBlock: { cidr } })),
      ...NETWORKS.map((one) => ({ ipBlock: { cidr: '192.0.2.0/24', except: [one] } })),
      { ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.0/28'] } },
      { ipBlock: { cidr: '192.0.2.0/24' }, podSelector: {} },
    ],
    'spec.ingress[0].ports[0]': [
      {},
      ...NUMBERS.map((port) => ({ port })),
      ...NAMES.map((port) => ({ port })),
      ...WORDS.map((protocol) => ({ port: 80, protocol })),
      ...NUMBERS.map((endPort) => ({ port: 80, endPort })),
      { endPort: 80 },
      { port: 'http', endPort: 80 },
    ],
    'spec.egress': [[], [{}], [{ to: [{ ipBlock: { cidr: '192.0.2.1' } }] }]],
  },
};

const POD_FIELDS = {
  ...METADATA_FIELDS,
  'spec.selector.matchLabels': maps,
  'spec.template.metadata.labels': maps,
  'spec.template.spec.hostname': NAMES,
  'spec.template.spec.subdomain': NAMES,
  'spec.template.spec.dnsPolicy': ['None', 'Default', 'ClusterFirst', 'clusterFirst', ''],
  'spec.template.spec.dnsConfig': [
    ...ADDRESSES.map((one) => ({ nameservers: [one] })),
    { nameservers: ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'] },
    ...NAMES.map((one) => ({ searches: [one] })),
    { options: [{ name: 'ndots', value: '2' }] },
    { options: [{ value: '2' }] },
  ],
  'spec.template.spec.hostAliases': [
    ...ADDRESSES.map((ip) => [{ ip, hostnames: ['a'] }]),
    ...NAMES.map((name) => [{ ip: '192.0.2.1', hostnames: [name] }]),
  ],
  'spec.template.spec.containers[0].ports': [
    ...NUMBERS.map((containerPort) => [{ containerPort }]),
    ...NAMES.map((name) => [{ name, containerPort: 80 }]),
    ...WORDS.map((protocol) => [{ containerPort: 80, protocol }]),
    [
      { name: 'http', containerPort: 80 },
      { name: 'http', containerPort: 81 },
    ],
    [{ containerPort: 80, hostPort: 80 }],
    ...NUMBERS.map((hostPort) => [{ containerPort: 80, hostPort }]),
  ],
  'spec.replicas': [...NUMBERS, null],
};

const containers = [{ name: 'main', image: 'example' }];
const template = { metadata: { labels: { app: 'web' } }, spec: { containers } };
const selector = { matchLabels: { app: 'web' } };

export const DEPLOYMENT: Base = {
  object: { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { selector, template } },
  fields: POD_FIELDS,
};

export const STATEFUL_SET: Base = {
  object: {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata,
    spec: { serviceName: 'web', selector, template },
  },
  fields: {
    ...POD_FIELDS,
    'spec.serviceName': NAMES,
    'spec.podManagementPolicy': ['OrderedReady', 'Parallel', 'parallel', ''],
    'spec.ordinals': [{ start: 1 }, { start: -1 }, {}],
    'spec.minReadySeconds': NUMBERS,
    'spec.updateStrategy': [
      {},
      { type: 'OnDelete' },
      { type: 'onDelete' },
      { type: 'RollingUpdate', rollingUpdate: { partition: -1 } },
      { type: 'RollingUpdate', rollingUpdate: { partition: 1 } },
      { type: 'OnDelete', rollingUpdate: { partition: 1 } },
    ],
    'spec.persistentVolumeClaimRetentionPolicy': [
      { whenDeleted: 'Delete', whenScaled: 'Retain' },
      { whenDeleted: 'delete' },
      {},
    ],
    'spec.volumeClaimTemplates': [
      ...NAMES.map((name) => [
        {
          metadata: { name },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      ]),
      [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'] } }],
      [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Gi' } } } }],
    ],
  },
};
