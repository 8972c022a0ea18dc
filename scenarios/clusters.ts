import type { ClusterProps } from '../lib';
import { IngressController, LoadBalancers } from '../lib';

/** Three nodes, with MetalLB and a Gateway. */
export const LAB: ClusterProps = {
  kubernetes: '1.32',
  loadBalancer: LoadBalancers.metallb({ release: '0.16' }),
  gatewayApi: '1.3',
  gateway: { name: 'edge', namespace: 'default', listener: 'http' },
  serviceCidrs: ['10.233.0.0/18'],
  podCidrs: ['10.233.64.0/18'],
  nodeCidrs: ['192.168.100.200/31', '192.168.100.202/32'],
};

/** One node, with one address for MetalLB and ingress-nginx. */
export const HOMELAB: ClusterProps = {
  kubernetes: '1.33',
  loadBalancer: LoadBalancers.metallb({ release: '0.13.12' }),
  ingressClass: 'nginx',
  ingressController: IngressController.INGRESS_NGINX,
  serviceCidrs: ['10.96.0.0/12'],
};
