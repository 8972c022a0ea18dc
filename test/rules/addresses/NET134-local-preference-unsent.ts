import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const PEER = (name: string, peerAsn: number, ...more: string[]) =>
  metallb('BGPPeer', name, [
    'myASN: 64512',
    ...(peerAsn ? [`peerASN: ${peerAsn}`] : []),
    `peerAddress: 192.0.2.${name.length}`,
    ...more,
  ]);
const ADVERTISEMENT = (...more: string[]) =>
  metallb('BGPAdvertisement', 'lab', ['localPref: 200', ...more]);
const NAMED = ADVERTISEMENT('peers: [edge]');

export const cases: RuleCases = {
  facts: ['7.3 localPref'],
  wrong: {
    yaml: PEER('edge', 64513) + NAMED,
    text: `
warning NET134 local-preference-unsent: localPref is only used inside an AS
  wrong.yaml:18   BGPAdvertisement metallb-system/lab   spec.localPref
  wrong.yaml:9    BGPPeer metallb-system/edge           spec.peerASN
  why: BGP does not send a local preference to another AS, so it has no effect
  fix: Remove localPref; for a neighbour in another AS, write communities that it evaluates.
  see: npx cdk8s-reach rules NET134
`,
  },
  right: PEER('edge', 64512) + NAMED,
  silent: {
    'a peer that is not given': { yaml: NAMED },
    'one peer of the same AS': {
      yaml: PEER('edge', 64513) + PEER('inner', 64512) + ADVERTISEMENT('peers: [edge, inner]'),
    },
    'another AS number for the peer alone': {
      yaml: PEER('edge', 64513, 'localASN: 64513') + NAMED,
    },
    'no local preference': {
      yaml: PEER('edge', 64513) + metallb('BGPAdvertisement', 'lab', ['localPref: 0']),
    },
  },
  reported: {
    'all peers that are given, as advice': {
      yaml: PEER('edge', 64513) + ADVERTISEMENT(),
      at: [
        [
          'BGPAdvertisement metallb-system/lab spec.localPref',
          'BGPPeer metallb-system/edge spec.peerASN',
        ],
      ],
    },
    'whatever other AS': {
      yaml: PEER('edge', 0, 'dynamicASN: external') + NAMED,
      at: [
        [
          'BGPAdvertisement metallb-system/lab spec.localPref',
          'BGPPeer metallb-system/edge spec.peerASN',
        ],
      ],
    },
  },
};
