import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const TWO = advertisedPool('two', ['192.0.2.10-192.0.2.11']);
const asking = (name: string, more = {}) =>
  balancer(name, { 'metallb.io/address-pool': 'two', ...more });
const KEY = { 'metallb.io/allow-shared-ip': 'edge', 'metallb.io/loadBalancerIPs': '192.0.2.10' };

export const cases: RuleCases = {
  facts: ['7.4 address-pool'],
  wrong: {
    yaml: TWO + asking('a') + asking('b') + asking('c'),
    text: `
error NET124 pool-exhausted: the Services need 3 addresses of the pool two, which contains 2
  wrong.yaml:8    IPAddressPool metallb-system/two   spec.addresses
  wrong.yaml:23   Service default/a                  metadata.annotations["metallb.io/address-pool"]
  wrong.yaml:34   Service default/b                  metadata.annotations["metallb.io/address-pool"]
  wrong.yaml:45   Service default/c                  metadata.annotations["metallb.io/address-pool"]
  why: MetalLB assigns the addresses to some of the Services, and the others stay without an address
  fix: Add addresses to the pool, let Services share an address, or name another pool.
  see: npx cdk8s-reach rules NET124
`,
  },
  right: TWO + asking('a') + asking('b'),
  silent: {
    'Services that share': {
      yaml: TWO + asking('a') + asking('b', KEY) + asking('c', KEY).replace('port: 80', 'port: 81'),
    },
    'a Service that is given twice': { yaml: TWO + asking('a') + asking('b') + asking('b') },
    'a pool that is not given': { yaml: asking('a') + asking('b') + asking('c') },
    'a pool that a later tool fills in': {
      yaml: advertisedPool('two', ['${TWO}']) + asking('a') + asking('b') + asking('c'),
    },
  },
};
