import type { RuleCases } from '../cases';
import { advertisedPool, balancer, document } from '../metallb';

const NETWORK = ['192.0.2.0/28'];
const BY_HAND = advertisedPool('lan', NETWORK, ['autoAssign: false']);
const SHOP = advertisedPool(
  'shop',
  ['198.51.100.0/28'],
  ['serviceAllocation: {namespaces: [shop]}'],
);

export const cases: RuleCases = {
  wrong: {
    yaml: BY_HAND + balancer('web'),
    text: `
warning NET152 no-automatic-pool: no pool in the checked files assigns an address to Service web by itself
  wrong.yaml:7    IPAddressPool metallb-system/lan   spec
  wrong.yaml:21   Service default/web                metadata.annotations
  wrong.yaml:21   Service default/web                metadata.labels
  why: MetalLB assigns addresses of a pool with autoAssign: false, or with a serviceAllocation for other Services, only on request, so the Service stays without an address
  fix: Name a pool in the annotation metallb.io/address-pool, or write autoAssign: true into a pool that is for the Service.
  see: npx cdk8s-reach rules NET152
`,
  },
  right: BY_HAND + balancer('web', { 'metallb.io/address-pool': 'lan' }),
  silent: {
    'a pool that assigns by itself': {
      yaml: BY_HAND + SHOP + advertisedPool('all', ['203.0.113.0/28']) + balancer('web'),
    },
    'an address': {
      yaml: BY_HAND + balancer('web', { 'metallb.io/loadBalancerIPs': '192.0.2.1' }),
    },
    'a pool that a later tool fills in': {
      yaml: advertisedPool('lan', NETWORK, ['autoAssign: ${AUTO}']) + balancer('web'),
    },
    'a namespace that a pool is for': {
      yaml:
        advertisedPool('team', NETWORK, [
          'serviceAllocation: {namespaceSelectors: [{matchLabels: {team: a}}]}',
        ]) +
        document('v1', 'Namespace', ['name: default', 'labels: {team: a}'], []) +
        balancer('web'),
    },
    'a Service for the load balancer of a cloud': {
      yaml:
        BY_HAND + balancer('web', { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' }),
    },
    'an address that is requested from Cilium': {
      yaml: BY_HAND + balancer('web', { 'lbipam.cilium.io/ips': '198.51.100.1' }),
    },
    'no pool given': { yaml: balancer('web') },
  },
  reported: {
    'pools for other namespaces': {
      yaml: BY_HAND + SHOP + balancer('web'),
      at: [
        [
          'IPAddressPool metallb-system/lan spec',
          'IPAddressPool metallb-system/shop spec',
          'Service default/web metadata.annotations',
          'Service default/web metadata.labels',
        ],
      ],
    },
  },
};
