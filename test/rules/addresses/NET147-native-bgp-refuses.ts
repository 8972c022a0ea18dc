import type { RuleCases } from '../cases';
import { metallb, pool } from '../metallb';

const NEIGHBOUR = ['myASN: 64512', 'peerASN: 64513', 'peerAddress: 192.0.2.1'];
const peer = (...lines: string[]) => metallb('BGPPeer', 'router', lines);

const SIX = pool('six', ['2001:db8::/120']);
const bgp = (line: string) => metallb('BGPAdvertisement', 'edge', [line]);

export const cases: RuleCases = {
  facts: ['7.3 native BGP mode'],
  target: { bgpMode: 'native' },
  wrong: {
    yaml: peer(...NEIGHBOUR, 'bfdProfile: fast'),
    text: `
error NET147 native-bgp-refuses: native BGP mode does not support bfdProfile
  wrong.yaml:11   BGPPeer metallb-system/router   spec.bfdProfile
  why: MetalLB refuses features in its native mode that only FRR supports
  fix: Remove it, or run MetalLB with FRR-K8s.
  see: npx cdk8s-reach rules NET147
`,
  },
  right: peer(...NEIGHBOUR),
  silent: {
    FRR: { yaml: peer(...NEIGHBOUR, 'bfdProfile: fast'), target: { bgpMode: 'frr-k8s' } },
    'a mode that is not known': {
      yaml: peer(...NEIGHBOUR, 'bfdProfile: fast'),
      target: { bgpMode: undefined },
    },
  },
  reported: {
    'a BFD profile of no peer': {
      yaml: metallb('BFDProfile', 'fast', ['receiveInterval: 300']),
      at: [['BFDProfile metallb-system/fast kind']],
    },
    'the name of a large community': {
      yaml: metallb('Community', 'names', ['communities: [{name: a, value: "large:1:2:3"}]']),
      at: [['Community metallb-system/names spec.communities[0].value']],
    },
    'a large community': {
      yaml: bgp('communities: ["large:1:2:3"]'),
      at: [['BGPAdvertisement metallb-system/edge spec.communities']],
    },
    IPv6: {
      yaml: SIX + bgp('ipAddressPools: [six]'),
      at: [
        [
          'BGPAdvertisement metallb-system/edge spec.ipAddressPools',
          'IPAddressPool metallb-system/six spec.addresses',
        ],
      ],
    },
  },
};
