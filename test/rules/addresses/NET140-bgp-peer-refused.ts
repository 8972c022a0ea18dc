import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const NEIGHBOUR = ['myASN: 64512', 'peerASN: 64513', 'peerAddress: 192.0.2.1'];
const peer = (...lines: string[]) => metallb('BGPPeer', 'router', lines);
const at = (...fields: string[]) =>
  fields.map((field) => `BGPPeer metallb-system/router spec.${field}`);

export const cases: RuleCases = {
  facts: ['7.3 BGPPeer.myASN', '7.3 peerASN xor dynamicASN (internal/external)', '7.3 peerPort'],
  wrong: {
    yaml: peer(...NEIGHBOUR, 'peerPort: 50179'),
    text: `
error NET140 bgp-peer-refused: 50179 is not a port that MetalLB can connect to
  wrong.yaml:11   BGPPeer metallb-system/router   spec.peerPort
  why: MetalLB accepts a whole number from 1 to 16384 here
  fix: Remove it for the BGP port 179, or let the router listen on a lower port.
  see: npx cdk8s-reach rules NET140
`,
  },
  right: peer(...NEIGHBOUR, 'peerPort: 1179'),
  silent: {
    'an address that a later tool fills in': {
      yaml: peer('myASN: 64512', 'peerASN: 64513', 'peerAddress: ${ROUTER}'),
    },
  },
  reported: {
    'a word for any AS': {
      yaml: peer('myASN: 64512', 'dynamicASN: External', 'peerAddress: 192.0.2.1'),
      at: [at('dynamicASN')],
    },
    'no AS number': {
      yaml: peer('myASN: 0', 'peerASN: 64513', 'peerAddress: 192.0.2.1'),
      at: [at('myASN')],
    },
    'a name for an address': {
      yaml: peer('myASN: 64512', 'peerASN: 64513', 'peerAddress: router.example.com'),
      at: [at('peerAddress')],
    },
  },
};
