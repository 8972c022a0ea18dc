import { IngressController, LoadBalancers } from 'cdk8s-reach';
import type { ClusterDefinition } from './definition';

export const lab: ClusterDefinition = {
  cluster: {
    kubernetes: '1.34',
    loadBalancer: LoadBalancers.metallb({ release: '0.15' }),
    ingressClass: 'nginx',
    ingressController: IngressController.INGRESS_NGINX,
    hostTemplate: '{name}.lab.internal.example.com',
  },
  publicZone: 'lab.example.com',
  addresses: ['192.168.100.240-192.168.100.250', '203.0.113.30/32'],
};
