import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const ADDRESSES = 'metallb.io/loadBalancerIPs';
const POOL = 'metallb.io/address-pool';
const fixed = (address: string, name = 'web') => balancer(name, { [ADDRESSES]: address });
const LAN = (...more: string[]) => advertisedPool('lan', ['192.0.2.10-192.0.2.20'], more);
const AT_ENTRIES = 'IPAddressPool metallb-system/lan spec.addresses';
const AT_FLAG = 'IPAddressPool metallb-system/lan spec.autoAssign';
const AT_WEB = `Service default/web metadata.annotations["${ADDRESSES}"]`;
const atType = (name: string) => `Service default/${name} spec.type`;

export const cases: RuleCases = {
  wrong: {
    yaml: LAN() + fixed('192.0.2.11') + balancer('shop') + balancer('api'),
    text: `
info NET190 contested-fixed-address: the pool lan can assign 192.0.2.11 to api and 1 more
  wrong.yaml:7    IPAddressPool metallb-system/lan   spec.autoAssign
  wrong.yaml:8    IPAddressPool metallb-system/lan   spec.addresses
  wrong.yaml:43   Service default/api                spec.type
  wrong.yaml:34   Service default/shop               spec.type
  wrong.yaml:23   Service default/web                metadata.annotations["metallb.io/loadBalancerIPs"]
  why: MetalLB assigns the first free address of the pool to each Service that requests none; if such a Service is created first, it can get the requested address, and the Service that requests it stays without one
  fix: Request an address further back in the pool, or create the Service that requests it before the others.
  see: npx cdk8s-reach rules NET190
`,
  },
  right: LAN() + fixed('192.0.2.12') + balancer('shop') + balancer('api'),
  silent: {
    'no Service that takes any address': { yaml: LAN() + fixed('192.0.2.10') },
    'Services that may share one address': {
      yaml:
        LAN() +
        fixed('192.0.2.11') +
        balancer('shop', { 'metallb.io/allow-shared-ip': 'key' }) +
        balancer('api', { 'metallb.io/allow-shared-ip': 'key' }, [], 81),
      also: ['NET113'],
    },
    'Services of another pool': {
      yaml:
        LAN('autoAssign: false') +
        advertisedPool('rest', ['192.0.2.30-192.0.2.40']) +
        fixed('192.0.2.10') +
        balancer('shop'),
    },
    'two pools that assign by themselves': {
      yaml:
        LAN() +
        advertisedPool('rest', ['192.0.2.30-192.0.2.40']) +
        fixed('192.0.2.10') +
        balancer('shop'),
    },
    'a pool for some Services': {
      yaml:
        LAN('serviceAllocation: {namespaces: [default]}') + fixed('192.0.2.10') + balancer('shop'),
    },
    'a pool of two families': {
      yaml:
        advertisedPool('lan', ['2001:db8::10-2001:db8::20', '192.0.2.10-192.0.2.20']) +
        fixed('192.0.2.10') +
        balancer('shop'),
    },
    'an address of the second entry': {
      yaml:
        advertisedPool('lan', ['192.0.2.20-192.0.2.21', '192.0.2.10-192.0.2.19']) +
        fixed('192.0.2.10') +
        balancer('shop') +
        balancer('api'),
    },
  },
  reported: {
    'fixed addresses before it may be taken': {
      yaml: LAN() + fixed('192.0.2.11') + fixed('192.0.2.10', 'old') + balancer('shop'),
      at: [
        [
          AT_FLAG,
          AT_ENTRIES,
          `Service default/old metadata.annotations["${ADDRESSES}"]`,
          atType('shop'),
          AT_WEB,
        ],
      ],
    },
    'a Service that names the pool alone': {
      yaml: LAN('autoAssign: false') + fixed('192.0.2.10') + balancer('shop', { [POOL]: 'lan' }),
      at: [[AT_ENTRIES, `Service default/shop metadata.annotations["${POOL}"]`, AT_WEB]],
    },
    'the first address of the second entry': {
      yaml:
        advertisedPool('lan', ['192.0.2.20-192.0.2.20', '192.0.2.10-192.0.2.19']) +
        fixed('192.0.2.10') +
        balancer('shop') +
        balancer('api'),
      at: [[AT_FLAG, AT_ENTRIES, atType('api'), atType('shop'), AT_WEB]],
    },
  },
};
