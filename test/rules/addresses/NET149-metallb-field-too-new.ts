import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const NEIGHBOUR = ['myASN: 64512', 'peerASN: 64513', 'peerAddress: 192.0.2.1'];
const peer = (...lines: string[]) => metallb('BGPPeer', 'router', lines);
const at = (...fields: string[]) =>
  fields.map((field) => `BGPPeer metallb-system/router spec.${field}`);

export const cases: RuleCases = {
  facts: [
    '7.3 serviceSelectors (L2/BGP)',
    '7.3 enableGracefulRestart',
    '7.5 0.14.9',
    '7.5 0.15.0',
    '7.5 0.16.0 / 0.16.1',
  ],
  target: { metallb: '0.14.9' },
  wrong: {
    yaml: peer(...NEIGHBOUR, 'localASN: 64514'),
    text: `
error NET149 metallb-field-too-new: MetalLB 0.14.9 does not know localASN
  wrong.yaml:11   BGPPeer metallb-system/router   spec.localASN
  why: the API server drops a field that it does not know, so the field has no effect
  fix: Leave localASN out, or run MetalLB 0.16 or newer.
  see: npx cdk8s-reach rules NET149
`,
  },
  right: peer(...NEIGHBOUR, 'connectTime: 10s'),
  silent: {
    'a newer MetalLB': { yaml: peer(...NEIGHBOUR, 'localASN: 64514'), target: { metallb: '0.16' } },
  },
  reported: {
    'Services that an advertisement is for': {
      yaml: metallb('L2Advertisement', 'lan', ['serviceSelectors: [{matchLabels: {app: web}}]']),
      at: [['L2Advertisement metallb-system/lan spec.serviceSelectors']],
    },
    'a MetalLB before 0.14.4': {
      yaml: peer(...NEIGHBOUR, 'connectTime: 10s'),
      target: { metallb: '0.13.12' },
      at: [at('connectTime')],
    },
  },
};
