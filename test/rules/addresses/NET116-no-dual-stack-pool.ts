import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const DUAL = ['ipFamilyPolicy: RequireDualStack'];
const [FOUR, SIX] = [
  advertisedPool('four', ['192.0.2.0/28']),
  advertisedPool('six', ['2001:db8::/124']),
];
const BOTH = advertisedPool('both', ['192.0.2.0/28', '2001:db8::/124']);

export const cases: RuleCases = {
  facts: ['7.4 RequireDualStack'],
  wrong: {
    yaml: FOUR + SIX + balancer('web', {}, DUAL),
    text: `
warning NET116 no-dual-stack-pool: no pool in the checked files contains addresses of both families
  wrong.yaml:42   Service default/web   spec.ipFamilyPolicy
  why: MetalLB takes both addresses of a Service from one pool, and with RequireDualStack the Service stays without an address
  fix: Write IPv4 and IPv6 addresses into one pool.
  see: npx cdk8s-reach rules NET116
`,
  },
  right: BOTH + balancer('web', {}, DUAL),
  silent: {
    'no pool given': { yaml: balancer('web', {}, DUAL) },
    'a pool that a later tool fills in': {
      yaml: advertisedPool('all', ['${ALL}']) + balancer('web', {}, DUAL),
    },
    'one family preferred': {
      yaml: FOUR + balancer('web', {}, ['ipFamilyPolicy: PreferDualStack']),
    },
  },
  reported: {
    'a pool that is named': {
      yaml: FOUR + SIX + balancer('web', { 'metallb.io/address-pool': 'four' }, DUAL),
      at: [
        [
          'IPAddressPool metallb-system/four spec.addresses',
          'Service default/web metadata.annotations["metallb.io/address-pool"]',
          'Service default/web spec.ipFamilyPolicy',
        ],
      ],
    },
  },
};
