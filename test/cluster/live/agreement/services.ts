import type { Base } from './base';
import { METADATA_FIELDS, lists, maps, metadata } from './base';
import {
  ADDRESSES,
  HOSTS,
  LABEL_KEYS,
  NAMES,
  NETWORKS,
  NODE_PORTS,
  NUMBERS,
  WORDS,
} from './values';

const PORT_FIELDS = {
  'spec.ports[0].port': [...NUMBERS, '80', null],
  'spec.ports[0].name': NAMES,
  'spec.ports[0].protocol': WORDS,
  'spec.ports[0].targetPort': [...NUMBERS, ...NAMES],
  'spec.ports[0].nodePort': NODE_PORTS,
  'spec.ports[0].appProtocol': [...LABEL_KEYS, 'kubernetes.io/h2c'],
  'spec.ports[1]': [
    { port: 81 },
    { name: 'web', port: 80 },
    { name: 'other', port: 80 },
    { name: 'other', port: 81, nodePort: 30080 },
    { name: 'dns', port: 80, protocol: 'UDP' },
    { name: 'dns', port: 80, protocol: 'UDP', nodePort: 30080 },
  ],
  'spec.ports': [[], null, {}],
};

const SERVICE_FIELDS = {
  ...METADATA_FIELDS,
  ...PORT_FIELDS,
  'metadata.annotations': [
    ...METADATA_FIELDS['metadata.annotations'],
    {
      'service.kubernetes.io/topology-mode': 'Auto',
      'service.kubernetes.io/topology-aware-hints': 'x',
    },
    { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8' },
    { 'service.beta.kubernetes.io/load-balancer-source-ranges': 'all' },
  ],
  'spec.type': ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', 'clusterIP', ''],
  'spec.selector': [...maps, {}, null, ['app']],
  'spec.clusterIP': ['None', 'none', ...ADDRESSES, '10.96.0.77', 'fd00::77'],
  'spec.clusterIPs': [['None'], ['None', '10.96.0.77'], ['10.96.0.77'], []],
  'spec.ipFamilies': [...lists(['IPv4', 'IPv6', 'ipv4']), ['IPv4', 'IPv6'], ['IPv4', 'IPv4'], []],
  'spec.ipFamilyPolicy': ['SingleStack', 'PreferDualStack', 'RequireDualStack', 'DualStack', ''],
  'spec.externalName': ['', ...HOSTS],
  'spec.externalIPs': [...lists(ADDRESSES), ['192.0.2.1', '192.0.2.1']],
  'spec.loadBalancerIP': ADDRESSES,
  'spec.loadBalancerClass': LABEL_KEYS,
  'spec.loadBalancerSourceRanges': lists(NETWORKS),
  'spec.allocateLoadBalancerNodePorts': [true, false, 'no'],
  'spec.externalTrafficPolicy': ['Local', 'Cluster', 'local', ''],
  'spec.internalTrafficPolicy': ['Local', 'Cluster', 'local', ''],
  'spec.healthCheckNodePort': NODE_PORTS,
  'spec.sessionAffinity': ['None', 'ClientIP', 'clientIP', ''],
  'spec.sessionAffinityConfig': [
    ...[0, 1, 86400, 86401].map((timeoutSeconds) => ({ clientIP: { timeoutSeconds } })),
    {},
    { clientIP: {} },
  ],
  'spec.trafficDistribution': [
    'PreferClose',
    'PreferSameZone',
    'PreferSameNode',
    'preferClose',
    '',
  ],
  'spec.publishNotReadyAddresses': [true, 'yes'],
  'spec.topologyKeys': [['*']],
  'spec.ipFamily': ['IPv4'],
  'spec.port': [80],
};

const service = (spec: object): Base => ({
  object: { apiVersion: 'v1', kind: 'Service', metadata, spec },
  fields: SERVICE_FIELDS,
});

const port = { name: 'http', port: 80, targetPort: 8080 };
const selector = { app: 'web' };

export const SERVICES: readonly Base[] = [
  service({ selector, ports: [port] }),
  service({ selector, ports: [port], type: 'NodePort' }),
  service({ selector, ports: [port], type: 'LoadBalancer' }),
  service({ selector, ports: [port], type: 'LoadBalancer', externalTrafficPolicy: 'Local' }),
  service({ selector, ports: [{ ...port, targetPort: 80 }], clusterIP: 'None' }),
  service({ type: 'ExternalName', externalName: 'db.example.com' }),
];
