import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';
const KEY = 'metallb.io/allow-shared-ip';
const AT = 'metadata.annotations["metallb.io/allow-shared-ip"]';
const shared = { [KEY]: 'edge' };
const named = { ...shared, [IPS]: '192.0.2.10' };

export const cases: RuleCases = {
  facts: ['7.4 sharing is permission, not a request'],
  wrong: {
    yaml: balancer('tcp', shared) + balancer('udp', named, [], 443),
    text: `
warning NET113 sharing-without-address: 1 of 2 Services with the sharing key "edge" do not request an address
  wrong.yaml:7   Service default/tcp   metadata.annotations["metallb.io/allow-shared-ip"]
  why: a sharing key allows MetalLB to assign one address to all of them, but does not require it: they may get different addresses
  fix: Write the same address in the annotation loadBalancerIPs of all of them.
  see: npx cdk8s-reach rules NET113
`,
  },
  right: balancer('tcp', named) + balancer('udp', named, [], 443),
  silent: {
    'one Service alone': { yaml: balancer('tcp', shared) },
    'a pool of one address': {
      yaml:
        advertisedPool('one', ['192.0.2.10/32']) +
        balancer('tcp', shared) +
        balancer('udp', shared, [], 443),
    },
  },
  reported: {
    'a pool of more': {
      yaml:
        advertisedPool('two', ['192.0.2.10/31']) +
        balancer('tcp', shared) +
        balancer('udp', shared, [], 443),
      at: [[`Service default/tcp ${AT}`, `Service default/udp ${AT}`]],
    },
  },
};
