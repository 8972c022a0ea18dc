import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const NEIGHBOUR = ['myASN: 64512', 'peerASN: 64513', 'peerAddress: 192.0.2.1'];
const peer = (...lines: string[]) => metallb('BGPPeer', 'router', lines);
const at = (...fields: string[]) =>
  fields.map((field) => `BGPPeer metallb-system/router spec.${field}`);

const fast = (name: string) => metallb('BFDProfile', name, ['receiveInterval: 50']);

export const cases: RuleCases = {
  facts: ['7.3 BFDProfile'],
  wrong: {
    yaml: fast('fast') + peer(...NEIGHBOUR, 'bfdProfile: slow'),
    text: `
info NET146 bfd-profile-missing: the BFDProfile slow is not in the checked files
  wrong.yaml:19   BGPPeer metallb-system/router   spec.bfdProfile
  why: MetalLB loads no configuration in which a peer names a profile that does not exist
  fix: Add the BFDProfile to the checked files, or remove bfdProfile.
  see: npx cdk8s-reach rules NET146
`,
  },
  right: fast('fast') + peer(...NEIGHBOUR, 'bfdProfile: fast'),
  silent: {
    'a profile whose name a later tool fills in': {
      yaml: fast('${BFD}') + peer(...NEIGHBOUR, 'bfdProfile: slow'),
    },
  },
  reported: {
    'none at all': { yaml: peer(...NEIGHBOUR, 'bfdProfile: fast'), at: [at('bfdProfile')] },
  },
};
