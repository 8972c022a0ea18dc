import type { ClusterDefinition } from './definition';

export const prod: ClusterDefinition = {
  cluster: {
    kubernetes: '1.33',
    gatewayApi: '1.3',
    gateway: { name: 'edge', namespace: 'edge', listener: 'http' },
    hostTemplate: '{name}.internal.example.com',
  },
  publicZone: 'example.com',
  addresses: ['203.0.113.16/28'],
};
