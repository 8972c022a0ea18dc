import type { RuleCases } from '../cases';
import { pool } from '../metallb';

const lan = (line: string) => pool('lan', ['192.0.2.0/28'], ['serviceAllocation:', `  ${line}`]);

export const cases: RuleCases = {
  target: { metallb: '0.14.9' },
  wrong: {
    yaml: lan('priority: 10'),
    text: `
error NET126 pool-for-no-service: the pool lan is for no Service with MetalLB 0.14.9
  wrong.yaml:9   IPAddressPool metallb-system/lan   spec.serviceAllocation
  why: before MetalLB 0.15 such a pool gives no address to any Service
  fix: Leave serviceAllocation out, or write namespaces or serviceSelectors in it.
  see: docs/rules/NET126.md (or: reach rules NET126)
`,
  },
  right: lan('namespaces: [shop]'),
  silent: { 'a newer MetalLB': { yaml: lan('priority: 10'), target: { metallb: '0.15' } } },
};
