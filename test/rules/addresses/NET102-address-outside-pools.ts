import type { RuleCases } from '../cases';
import { kubeVip } from '../kube-vip';
import { advertisedPool, balancer, document } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';

const LAN = advertisedPool('lan', ['192.0.2.10-192.0.2.20', '2001:db8::/120']);

const OUTSIDE = ['loadBalancerIP: 203.0.113.1'];

export const cases: RuleCases = {
  facts: ['7.4 IP not in any pool / wrong pool annotation'],
  wrong: {
    yaml: LAN + balancer('web', { [IPS]: '192.0.2.21' }),
    text: `
warning NET102 address-outside-pools: 192.0.2.21 is not in any pool of the checked files
  wrong.yaml:23   Service default/web   metadata.annotations["metallb.io/loadBalancerIPs"]
  why: MetalLB only assigns addresses of its pools, so the Service stays without an address
  fix: Write an address of a pool, or add the address to a pool.
  see: npx cdk8s-reach rules NET102
`,
  },
  right: LAN + balancer('web', { [IPS]: '192.0.2.20' }),
  silent: {
    'no pool given': { yaml: balancer('web', { [IPS]: '192.0.2.21' }) },
    'a pool that a later tool fills in': {
      yaml: advertisedPool('lan', ['${RANGE}']) + balancer('web', { [IPS]: '192.0.2.21' }),
    },
    'a class that MetalLB does not serve': {
      yaml:
        LAN + balancer('web', {}, ['loadBalancerIP: 203.0.113.1', 'loadBalancerClass: cloud/nlb']),
    },
    'a Service for the load balancer of a cloud': {
      yaml: LAN + balancer('web', { 'networking.gke.io/load-balancer-type': 'Internal' }, OUTSIDE),
    },
    'a pool of Cilium that has the address': {
      yaml:
        LAN +
        document(
          'cilium.io/v2',
          'CiliumLoadBalancerIPPool',
          ['name: edge'],
          ['blocks: [{cidr: 203.0.113.0/24}]'],
        ) +
        balancer('web', {}, OUTSIDE),
      also: ['NET119'],
    },
    'a pool of kube-vip that has the address': {
      yaml: LAN + kubeVip('range-global: 203.0.113.1-203.0.113.9') + balancer('web', {}, OUTSIDE),
    },
    IPv6: { yaml: LAN + balancer('web', { [IPS]: '2001:db8::ff' }, ['ipFamilies: [IPv6]']) },
  },
  reported: {
    'annotations of a cloud beside those of MetalLB': {
      yaml:
        LAN +
        balancer('web', {
          [IPS]: '203.0.113.1',
          'service.beta.kubernetes.io/azure-load-balancer-internal': 'true',
        }),
      at: [['Service default/web metadata.annotations["metallb.io/loadBalancerIPs"]']],
    },
    'a pool of Cilium without the address': {
      yaml:
        LAN +
        document(
          'cilium.io/v2',
          'CiliumLoadBalancerIPPool',
          ['name: edge'],
          ['blocks: [{cidr: 198.51.100.0/24}]'],
        ) +
        balancer('web', {}, OUTSIDE),
      at: [['Service default/web spec.loadBalancerIP']],
      also: ['NET119'],
    },
    'by the field, and for IPv6': {
      yaml: LAN + balancer('web', {}, ['loadBalancerIP: 2001:db8::1:0']),
      at: [['Service default/web spec.loadBalancerIP']],
    },
  },
};
