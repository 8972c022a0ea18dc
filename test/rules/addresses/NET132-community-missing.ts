import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const bgp = (text: string) => metallb('BGPAdvertisement', 'edge', [`communities: ["${text}"]`]);
const named = (name: string) =>
  metallb('Community', 'wan', [`communities: [{name: "${name}", value: "65535:65281"}]`]);

export const cases: RuleCases = {
  facts: ['7.3 communities'],
  wrong: {
    yaml: named('no-export') + bgp('no-exports'),
    text: `
info NET132 community-missing: no Community in the checked files defines "no-exports"
  wrong.yaml:16   BGPAdvertisement metallb-system/edge   spec.communities[0]
  why: MetalLB loads no configuration that contains an unknown community name
  fix: Define the name in a Community, or write its value.
  see: npx cdk8s-reach rules NET132
`,
  },
  right: named('no-export') + bgp('no-export'),
  silent: {
    'a value': { yaml: bgp('65535:65281') },
    'a name that a later tool fills in': { yaml: named('${NAME}') + bgp('no-export') },
  },
};
