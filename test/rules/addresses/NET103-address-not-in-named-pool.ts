import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';

const POOLS =
  advertisedPool('lan', ['192.0.2.10-192.0.2.20']) + advertisedPool('dmz', ['198.51.100.0/28']);

export const cases: RuleCases = {
  facts: ['7.4 IP not in any pool / wrong pool annotation'],
  wrong: {
    yaml: POOLS + balancer('web', { [IPS]: '192.0.2.10', 'metallb.io/address-pool': 'dmz' }),
    text: `
error NET103 address-not-in-named-pool: 192.0.2.10 is not in the pool dmz
  wrong.yaml:24   IPAddressPool metallb-system/dmz   spec.addresses
  wrong.yaml:39   Service default/web                metadata.annotations["metallb.io/loadBalancerIPs"]
  wrong.yaml:40   Service default/web                metadata.annotations["metallb.io/address-pool"]
  why: MetalLB finds the address and the pool incompatible, and the Service stays without an address
  fix: Write an address of 198.51.100.0/28, or remove metallb.io/address-pool.
  see: npx cdk8s-reach rules NET103
`,
  },
  right: POOLS + balancer('web', { [IPS]: '192.0.2.10', 'metallb.io/address-pool': 'lan' }),
  silent: {
    'a pool that is not given': {
      yaml: POOLS + balancer('web', { [IPS]: '203.0.113.1', 'metallb.io/address-pool': 'other' }),
    },
    'a pool of two environments, one of which holds it': {
      also: ['NET002'],
      yaml:
        advertisedPool('lan', ['192.0.2.10/32']) +
        advertisedPool('lan', ['192.0.2.11/32']) +
        balancer('web', { [IPS]: '192.0.2.11', 'metallb.io/address-pool': 'lan' }),
    },
  },
};
