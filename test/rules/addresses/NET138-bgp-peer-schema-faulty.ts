import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const PEER = metallb('BGPPeer', 'edge', [
  'myASN: 64512',
  'peerASN: 64513',
  'peerAddress: 192.0.2.1',
]);

export const cases: RuleCases = {
  facts: ['7.3 AS numbers of BGPPeer on Kubernetes 1.36', '7.5 0.16.0 / 0.16.1'],
  target: { kubernetes: '1.36', metallb: '0.15' },
  wrong: {
    yaml: PEER,
    text: `
error NET138 bgp-peer-schema-faulty: BGPPeer edge cannot be stored by Kubernetes 1.36 with MetalLB 0.15
  wrong.yaml:8   BGPPeer metallb-system/edge   spec.myASN
  wrong.yaml:9   BGPPeer metallb-system/edge   spec.peerASN
  why: Kubernetes checks the format of integers from 1.36 on, and the AS numbers of BGPPeer have a wrong one before MetalLB 0.16
  fix: Run MetalLB 0.16 or later.
  see: npx cdk8s-reach rules NET138
`,
  },
  right: metallb('BFDProfile', 'fast', ['receiveInterval: 300']),
  silent: {
    'a newer MetalLB': { yaml: PEER, target: { metallb: '0.16' } },
    'an older Kubernetes': { yaml: PEER, target: { kubernetes: '1.35' } },
  },
};
