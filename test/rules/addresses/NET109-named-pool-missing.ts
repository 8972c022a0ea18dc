import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const POOL = 'metallb.io/address-pool';
const LAN = advertisedPool('lan', ['192.0.2.0/28']);

export const cases: RuleCases = {
  facts: ['7.4 address-pool'],
  wrong: {
    yaml: LAN + balancer('web', { [POOL]: 'lam' }),
    text: `
info NET109 named-pool-missing: the pool lam is not in the checked files
  wrong.yaml:23   Service default/web   metadata.annotations["metallb.io/address-pool"]
  why: if the cluster has no pool of that name, the Service stays without an address
  fix: Write one of the pools in the checked files: lan.
  see: npx cdk8s-reach rules NET109
`,
  },
  right: LAN + balancer('web', { [POOL]: 'lan' }),
  silent: {
    'no pool given': { yaml: balancer('web', { [POOL]: 'lam' }) },
    'a pool whose name a later tool fills in': {
      yaml: advertisedPool('${POOL}', ['192.0.2.0/28']) + balancer('web', { [POOL]: 'lam' }),
    },
  },
};
