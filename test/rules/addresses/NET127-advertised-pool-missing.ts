import type { RuleCases } from '../cases';
import { metallb, pool } from '../metallb';

const LAN = pool('lan', ['192.0.2.0/28']);
const l2 = (names: string) => metallb('L2Advertisement', 'lan', [`ipAddressPools: [${names}]`]);

export const cases: RuleCases = {
  facts: ['7.3 ipAddressPools naming an unknown pool'],
  wrong: {
    yaml: LAN + l2('lan, dmz'),
    text: `
info NET127 advertised-pool-missing: the pool dmz is not given
  wrong.yaml:16   L2Advertisement metallb-system/lan   spec.ipAddressPools[1]
  why: MetalLB passes over the names of pools that it does not have
  fix: Write the name of a pool, or give the pool beside the others.
  see: docs/rules/NET127.md (or: reach rules NET127)
`,
  },
  right: LAN + l2('lan'),
  silent: { 'no pool given': { yaml: l2('dmz') } },
};
