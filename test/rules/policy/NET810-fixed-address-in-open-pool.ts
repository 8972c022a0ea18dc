import type { RuleCases } from '../cases';
import { advertisedPool, balancer, document } from '../metallb';

const FIXED = balancer('web', { 'metallb.io/loadBalancerIPs': '192.0.2.10' });
const LAN = (...more: string[]) => advertisedPool('lan', ['192.0.2.10-192.0.2.20'], more);
const AT_POOL = 'IPAddressPool metallb-system/lan spec.autoAssign';
const AT_FIXED = 'Service default/web metadata.annotations["metallb.io/loadBalancerIPs"]';

export const cases: RuleCases = {
  wrong: {
    yaml: LAN() + FIXED + balancer('shop') + balancer('api'),
    text: `
warning NET810 fixed-address-in-open-pool: the pool lan can assign any of its addresses to api and 1 more
  wrong.yaml:7    IPAddressPool metallb-system/lan   spec.autoAssign
  wrong.yaml:43   Service default/api                spec.type
  wrong.yaml:23   Service default/web                metadata.annotations["metallb.io/loadBalancerIPs"]
  why: MetalLB assigns a free address to the Service that comes first; if it is the requested one, the Service that requests it stays without an address
  fix: Write the address into a separate pool with autoAssign: false.
  see: npx cdk8s-reach rules NET810
`,
  },
  right:
    LAN('autoAssign: false') +
    advertisedPool('rest', ['192.0.2.30-192.0.2.40']) +
    FIXED +
    balancer('shop') +
    balancer('api'),
  silent: {
    'no Service that takes any address': { yaml: LAN() + FIXED },
    'an address of no pool': { yaml: FIXED + balancer('shop') },
    'Services that the pool is not for': {
      yaml:
        LAN('serviceAllocation: {namespaceSelectors: [{matchLabels: {tier: edge}}]}') +
        document('v1', 'Namespace', ['name: default'], []) +
        document('v1', 'Namespace', ['name: edge', 'labels: {tier: edge}'], []) +
        FIXED.replace('name: web', 'name: web\n  namespace: edge') +
        balancer('shop'),
      also: ['NET152'],
    },
    'Services of another pool': {
      yaml:
        LAN('autoAssign: false') +
        advertisedPool('rest', ['192.0.2.30-192.0.2.40']) +
        FIXED +
        balancer('shop', { 'metallb.io/address-pool': 'rest' }),
    },
  },
  reported: {
    'a Service that names the pool alone': {
      yaml:
        LAN('autoAssign: false') + FIXED + balancer('shop', { 'metallb.io/address-pool': 'lan' }),
      at: [
        [AT_POOL, 'Service default/shop metadata.annotations["metallb.io/address-pool"]', AT_FIXED],
      ],
    },
    'one finding for all fixed addresses of a pool': {
      yaml: LAN() + FIXED + balancer('old', {}, ['loadBalancerIP: 192.0.2.11']) + balancer('shop'),
      at: [
        [
          AT_POOL,
          'Service default/old spec.loadBalancerIP',
          'Service default/shop spec.type',
          AT_FIXED,
        ],
      ],
    },
  },
};
