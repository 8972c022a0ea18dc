import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const NEIGHBOUR = ['myASN: 64512', 'peerASN: 64513', 'peerAddress: 192.0.2.1'];
const peer = (...lines: string[]) => metallb('BGPPeer', 'router', lines);
const at = (...fields: string[]) =>
  fields.map((field) => `BGPPeer metallb-system/router spec.${field}`);

export const cases: RuleCases = {
  facts: ['7.3 holdTime / keepaliveTime', '7.3 connectTime'],
  wrong: {
    yaml: peer(...NEIGHBOUR, 'holdTime: 30s', 'keepaliveTime: 1m'),
    text: `
error NET142 bgp-timers: "1m" is longer than the hold time
  wrong.yaml:11   BGPPeer metallb-system/router   spec.holdTime
  wrong.yaml:12   BGPPeer metallb-system/router   spec.keepaliveTime
  why: the session would end after 30 seconds without a message, and MetalLB refuses the peer
  fix: Write a third of the hold time, or a longer holdTime.
  see: npx cdk8s-reach rules NET142
`,
  },
  right: peer(...NEIGHBOUR, 'holdTime: 1m30s', 'keepaliveTime: 30s'),
  silent: {
    'a time in nanoseconds': { yaml: peer(...NEIGHBOUR, 'holdTime: 90000000000ns') },
    'a hold time of 0': { yaml: peer(...NEIGHBOUR, 'holdTime: 0s') },
    'a time that a later tool fills in': { yaml: peer(...NEIGHBOUR, 'holdTime: ${HOLD}s') },
  },
  reported: {
    'a time that is none': {
      yaml: `
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: {name: a, namespace: metallb-system}
spec: {myASN: 64500, peerASN: 64501, peerAddress: 192.0.2.1, connectTime: soon}
`,
      at: [['BGPPeer metallb-system/a spec.connectTime']],
    },
    'an empty keepalive time': {
      yaml: peer(...NEIGHBOUR, 'keepaliveTime: ""'),
      at: [at('keepaliveTime')],
    },
    'a hold time that is too long, told once': {
      yaml: peer(...NEIGHBOUR, 'holdTime: 65536s', 'keepaliveTime: 0s'),
      at: [at('holdTime')],
    },
    'a hold time of a second': { yaml: peer(...NEIGHBOUR, 'holdTime: 1s'), at: [at('holdTime')] },
    'a connect time of half a second': {
      yaml: peer(...NEIGHBOUR, 'connectTime: 500ms'),
      at: [at('connectTime')],
    },
  },
};
