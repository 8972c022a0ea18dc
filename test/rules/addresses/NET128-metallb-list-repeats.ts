import type { RuleCases } from '../cases';
import { metallb, pool } from '../metallb';

export const cases: RuleCases = {
  facts: [
    '7.1 cross-object validation',
    '7.2 serviceAllocation.namespaces',
    '7.2 namespaceSelectors / serviceSelectors',
    '7.3 duplicates in ipAddressPools/peers/communities/selectors',
  ],
  wrong: {
    yaml: metallb('L2Advertisement', 'lan', ['ipAddressPools: [lan, dmz, lan]']),
    text: `
error NET128 metallb-list-repeats: the list repeats [0] in [2]
  wrong.yaml:8   L2Advertisement metallb-system/lan   spec.ipAddressPools
  why: MetalLB refuses an object that contains an entry twice in one list
  fix: Write it once.
  see: npx cdk8s-reach rules NET128
`,
  },
  right: metallb('L2Advertisement', 'lan', ['ipAddressPools: [lan, dmz]']),
  reported: {
    'selectors that say the same': {
      yaml: metallb('BGPPeer', 'router', [
        'myASN: 64512',
        'peerASN: 64513',
        'peerAddress: 192.0.2.1',
        'nodeSelectors:',
        '  - matchLabels: {rack: a, row: b}',
        '  - matchLabels: {row: b, rack: a}',
      ]),
      at: [['BGPPeer metallb-system/router spec.nodeSelectors']],
    },
    'conditions of one selector that say the same': {
      yaml: metallb('L2Advertisement', 'lan', [
        'nodeSelectors:',
        '  - matchExpressions:',
        '      - {key: rack, operator: In, values: [a, b]}',
        '      - {key: rack, operator: In, values: [b, a]}',
      ]),
      at: [['L2Advertisement metallb-system/lan spec.nodeSelectors']],
    },
    'namespaces of a pool': {
      yaml: pool('lan', ['192.0.2.0/28'], ['serviceAllocation: {namespaces: [shop, shop]}']),
      at: [['IPAddressPool metallb-system/lan spec.serviceAllocation.namespaces']],
    },
  },
};
