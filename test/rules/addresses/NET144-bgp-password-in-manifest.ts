import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const NEIGHBOUR = ['myASN: 64512', 'peerASN: 64513', 'peerAddress: 192.0.2.1'];
const peer = (...lines: string[]) => metallb('BGPPeer', 'router', lines);
const at = (...fields: string[]) =>
  fields.map((field) => `BGPPeer metallb-system/router spec.${field}`);

export const cases: RuleCases = {
  facts: ['7.3 password xor passwordSecret'],
  wrong: {
    yaml: peer(...NEIGHBOUR, 'password: hunter2'),
    text: `
warning NET144 bgp-password-in-manifest: the password of router is in the manifest
  wrong.yaml:11   BGPPeer metallb-system/router   spec.password
  why: everyone who can read the manifest, or BGPPeers in the cluster, can read the password
  fix: Write passwordSecret, and store the password in a Secret of type kubernetes.io/basic-auth.
  see: npx cdk8s-reach rules NET144
`,
  },
  right: peer(...NEIGHBOUR, 'passwordSecret: {name: router}'),
  silent: {
    'a password that a later tool fills in': { yaml: peer(...NEIGHBOUR, 'password: ${PASSWORD}') },
    'an empty one': { yaml: peer(...NEIGHBOUR, 'password: ""') },
  },
  reported: {
    'a password and a Secret': {
      yaml: peer(...NEIGHBOUR, 'password: hunter2', 'passwordSecret: {name: router}'),
      also: ['NET141'],
      at: [at('password')],
    },
  },
};
