import type { Kind } from './choices';
import { options } from './choices';

const V4 = ['10.97.7.1', '10.97.7.2'] as const;
const V6 = ['fd00::7:1', 'fd00::7:2'] as const;

function addresses(...clusterIPs: readonly string[]) {
  return { 'spec.clusterIP': clusterIPs[0], 'spec.clusterIPs': clusterIPs };
}

const ports = [{ name: 'http', port: 80 }];

export const SERVICES: Kind = {
  weight: 10,
  base: { apiVersion: 'v1', kind: 'Service', metadata: {}, spec: { ports } },
  choices: [
    [
      {},
      {},
      { 'spec.type': 'ClusterIP' },
      { 'spec.type': 'NodePort' },
      { 'spec.type': 'LoadBalancer' },
      { 'spec.type': 'ExternalName', 'spec.externalName': 'db.example.com' },
    ],
    [
      {},
      {},
      { 'spec.clusterIP': 'None' },
      { 'spec.clusterIP': 'None' },
      { 'spec.clusterIP': V4[0] },
      { 'spec.clusterIP': V4[1] },
      { 'spec.clusterIP': '' },
      { 'spec.clusterIP': V6[0] },
      addresses('None'),
      addresses(V4[0]),
      addresses(V4[0], V6[0]),
      addresses(V4[0], V6[1]),
      addresses(V6[0], V4[0]),
    ],
    options(
      'spec.ipFamilies',
      undefined,
      undefined,
      ['IPv4'],
      ['IPv6'],
      ['IPv4', 'IPv6'],
      ['IPv6', 'IPv4'],
    ),
    options(
      'spec.ipFamilyPolicy',
      undefined,
      undefined,
      'SingleStack',
      'PreferDualStack',
      'RequireDualStack',
    ),
    options('spec.selector', undefined, { app: 'web' }, { app: 'api' }),
  ],
};

export const LOAD_BALANCERS: Kind = {
  weight: 3,
  base: { apiVersion: 'v1', kind: 'Service', metadata: {}, spec: { ports } },
  choices: [
    options('spec.type', 'LoadBalancer', 'LoadBalancer', 'LoadBalancer', 'NodePort', undefined),
    options('spec.loadBalancerClass', undefined, 'example.com/a', 'example.com/b'),
    options('spec.externalTrafficPolicy', undefined, 'Local', 'Cluster'),
    options('spec.healthCheckNodePort', undefined, 31901, 31902),
    options('spec.allocateLoadBalancerNodePorts', undefined, false, true),
    options('spec.sessionAffinity', undefined, 'ClientIP', 'None'),
    options(
      'spec.ports',
      ports,
      [{ port: 80, nodePort: 31903 }],
      [
        { name: 'http', port: 80 },
        { name: 'https', port: 443 },
      ],
    ),
  ],
};
