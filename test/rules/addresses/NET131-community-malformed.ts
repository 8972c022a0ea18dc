import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const bgp = (text: string) => metallb('BGPAdvertisement', 'edge', [`communities: ["${text}"]`]);

export const cases: RuleCases = {
  facts: ['7.3 communities'],
  wrong: {
    yaml: bgp('64512:1:2'),
    text: `
error NET131 community-malformed: "64512:1:2" is not a BGP community
  wrong.yaml:8   BGPAdvertisement metallb-system/edge   spec.communities[0]
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: Write "large:64512:1:2".
  see: npx cdk8s-reach rules NET131
`,
  },
  right: bgp('large:64512:1:2'),
  silent: {
    'a community that a later tool fills in': { yaml: bgp('${ASN}:1') },
  },
  reported: {
    'the value of a name': {
      yaml: metallb('Community', 'wan', [
        'communities:',
        '  - {name: no-export, value: "65535:65281"}',
        '  - {name: far, value: "65536:1"}',
      ]),
      at: [['Community metallb-system/wan spec.communities[1].value']],
    },
    'a name without a value': {
      yaml: metallb('Community', 'wan', ['communities: [{name: no-export}]']),
      at: [['Community metallb-system/wan spec.communities[0].value']],
    },
  },
};
