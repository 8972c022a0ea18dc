import type { RuleCases } from '../cases';
import { pool } from '../metallb';

const lan = (line: string) => pool('lan', ['192.0.2.0/28'], ['serviceAllocation:', `  ${line}`]);

export const cases: RuleCases = {
  facts: ['7.2 serviceAllocation set with nothing inside', '7.5 0.15.0'],
  target: { metallb: '0.14.9' },
  wrong: {
    yaml: lan('priority: 10'),
    text: `
warning NET126 pool-for-no-service: serviceAllocation of the pool lan selects no Service in MetalLB 0.14.9
  wrong.yaml:9   IPAddressPool metallb-system/lan   spec.serviceAllocation
  why: before MetalLB 0.15 such a pool only assigns addresses to Services that request the pool or one of its addresses
  fix: Remove serviceAllocation, or write namespaces or serviceSelectors in it; if the pool is only for Services that request it, write \`autoAssign: false\`.
  see: npx cdk8s-reach rules NET126
`,
  },
  right: lan('namespaces: [shop]'),
  silent: {
    'a newer MetalLB': { yaml: lan('priority: 10'), target: { metallb: '0.15' } },
    'an allocation that is null': {
      yaml: pool('lan', ['192.0.2.0/28'], ['serviceAllocation: null']),
    },
  },
  reported: {
    'an empty allocation': {
      yaml: pool('lan', ['192.0.2.0/28'], ['serviceAllocation: {}']),
      at: [['IPAddressPool metallb-system/lan spec.serviceAllocation']],
    },
  },
};
