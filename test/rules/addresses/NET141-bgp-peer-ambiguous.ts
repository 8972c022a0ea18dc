import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const NEIGHBOUR = ['myASN: 64512', 'peerASN: 64513', 'peerAddress: 192.0.2.1'];
const peer = (...lines: string[]) => metallb('BGPPeer', 'router', lines);
const at = (...fields: string[]) =>
  fields.map((field) => `BGPPeer metallb-system/router spec.${field}`);

export const cases: RuleCases = {
  facts: [
    '7.3 peerASN xor dynamicASN (internal/external)',
    '7.3 peerAddress xor interface',
    '7.3 ebgpMultiHop with peerASN == myASN',
    '7.3 password xor passwordSecret',
  ],
  wrong: {
    yaml: peer(...NEIGHBOUR, 'dynamicASN: external'),
    text: `
error NET141 bgp-peer-ambiguous: peerASN cannot be combined with dynamicASN
  wrong.yaml:9    BGPPeer metallb-system/router   spec.peerASN
  wrong.yaml:11   BGPPeer metallb-system/router   spec.dynamicASN
  why: MetalLB refuses the peer, and opens no session with it
  fix: Write peerASN or dynamicASN.
  see: npx cdk8s-reach rules NET141
`,
  },
  right: peer(...NEIGHBOUR),
  silent: {
    'a patch of a peer that is given': {
      also: ['NET002'],
      yaml: peer(...NEIGHBOUR) + peer('holdTime: 30s'),
    },
  },
  reported: {
    'no neighbour': {
      yaml: peer('myASN: 64512', 'peerASN: 64513'),
      at: [at('interface', 'peerAddress')],
    },
    'two passwords': {
      yaml: peer(...NEIGHBOUR, 'password: hunter2', 'passwordSecret: {name: router}'),
      also: ['NET144'],
      at: [at('password', 'passwordSecret')],
    },
    'multi-hop inside an AS': {
      yaml: peer('myASN: 64512', 'peerASN: 64512', 'peerAddress: 192.0.2.1', 'ebgpMultiHop: true'),
      at: [at('myASN', 'peerASN', 'ebgpMultiHop')],
    },
  },
};
