import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';

const LAN = advertisedPool('lan', ['192.0.2.0/24'], ['avoidBuggyIPs: true']);

export const cases: RuleCases = {
  facts: ['7.2 avoidBuggyIPs (default false)'],
  wrong: {
    yaml: LAN + balancer('web', { [IPS]: '192.0.2.255' }),
    text: `
error NET104 address-avoided-by-pool: the pool lan excludes 192.0.2.255
  wrong.yaml:8    IPAddressPool metallb-system/lan   spec.addresses[0]
  wrong.yaml:9    IPAddressPool metallb-system/lan   spec.avoidBuggyIPs
  wrong.yaml:24   Service default/web                metadata.annotations["metallb.io/loadBalancerIPs"]
  why: with avoidBuggyIPs MetalLB assigns no IPv4 address that ends in .0 or .255, and the Service stays without an address
  fix: Write another address, or remove avoidBuggyIPs from the pool.
  see: npx cdk8s-reach rules NET104
`,
  },
  right: LAN + balancer('web', { [IPS]: '192.0.2.254' }),
  silent: {
    'a pool that avoids none': {
      yaml: advertisedPool('lan', ['192.0.2.0/24']) + balancer('web', { [IPS]: '192.0.2.0' }),
    },
  },
};
