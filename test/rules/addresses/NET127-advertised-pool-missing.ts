import type { RuleCases } from '../cases';
import { metallb, pool } from '../metallb';

const LAN = pool('lan', ['192.0.2.0/28']);
const l2 = (names: string) => metallb('L2Advertisement', 'lan', [`ipAddressPools: [${names}]`]);

export const cases: RuleCases = {
  facts: ['7.3 ipAddressPools naming an unknown pool'],
  wrong: {
    yaml: LAN + l2('lan, dmz'),
    text: `
info NET127 advertised-pool-missing: the pool dmz is not in the checked files
  wrong.yaml:16   L2Advertisement metallb-system/lan   spec.ipAddressPools[1]
  why: MetalLB ignores the names of pools that do not exist
  fix: Write the name of an existing pool, or add the pool to the checked files.
  see: npx cdk8s-reach rules NET127
`,
  },
  right: LAN + l2('lan'),
  silent: { 'no pool given': { yaml: l2('dmz') } },
};
