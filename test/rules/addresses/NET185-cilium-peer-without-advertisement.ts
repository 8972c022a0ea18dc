import type { RuleCases } from '../cases';
import { ALL_SERVICES, bgpAdvertisement, peerConfig } from '../cilium';

const GIVEN = bgpAdvertisement(`[${ALL_SERVICES}]`);
const family = (advertisements: string) => `[{afi: ipv4, safi: unicast${advertisements}}]`;
const select = (label: string) => family(`, advertisements: {matchLabels: {advertise: ${label}}}`);

export const cases: RuleCases = {
  facts: ['7.6 families without advertisements'],
  wrong: {
    yaml: GIVEN + peerConfig(select('services')),
    text: `
warning NET185 cilium-peer-without-advertisement: no CiliumBGPAdvertisement in the checked files has advertise=services
  wrong.yaml:6    CiliumBGPAdvertisement services   metadata.labels
  wrong.yaml:15   CiliumBGPPeerConfig router        spec.families[0].advertisements
  why: Cilium sends its peers only the advertisements that a family of their configuration selects by labels
  fix: Write the labels of a CiliumBGPAdvertisement into \`advertisements\` of the family.
  see: npx cdk8s-reach rules NET185
`,
  },
  right: GIVEN + peerConfig(select('bgp')),
  silent: {
    'no advertisement in the files': { yaml: peerConfig(select('services')) },
    'a selector that selects all': { yaml: GIVEN + peerConfig(family(', advertisements: {}')) },
    'a label that a later tool fills in': { yaml: GIVEN + peerConfig(select('"${LABEL}"')) },
    'one family of two that advertises': {
      yaml:
        GIVEN +
        peerConfig(
          '[{afi: ipv4, safi: unicast, advertisements: {matchLabels: {advertise: bgp}}}, {afi: ipv6, safi: unicast}]',
        ),
    },
  },
  reported: {
    'families that select nothing': {
      yaml: GIVEN + peerConfig(family('')),
      at: [['CiliumBGPPeerConfig router spec.families']],
    },
  },
};
