import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const peer = (name: string, ...lines: string[]) =>
  metallb('BGPPeer', name, ['myASN: 64512', 'peerASN: 64513', ...lines]);

const ONE = peer('one', 'peerAddress: 192.0.2.1', 'routerID: 192.0.2.10');
const RACKS = ['a', 'b'].map((rack) => `nodeSelectors: [{matchLabels: {rack: ${rack}}}]`);

export const cases: RuleCases = {
  facts: ['7.1 cross-object validation', '7.3 FRR modes'],
  target: { bgpMode: 'frr-k8s' },
  wrong: {
    yaml: ONE + peer('two', 'peerAddress: 192.0.2.2', 'routerID: 192.0.2.20'),
    text: `
error NET143 bgp-peers-disagree: two has another router ID than one
  wrong.yaml:7    BGPPeer metallb-system/one   spec.nodeSelectors
  wrong.yaml:7    BGPPeer metallb-system/one   spec.vrf
  wrong.yaml:8    BGPPeer metallb-system/one   spec.myASN
  wrong.yaml:10   BGPPeer metallb-system/one   spec.peerAddress
  wrong.yaml:11   BGPPeer metallb-system/one   spec.routerID
  wrong.yaml:18   BGPPeer metallb-system/two   spec.nodeSelectors
  wrong.yaml:18   BGPPeer metallb-system/two   spec.vrf
  wrong.yaml:19   BGPPeer metallb-system/two   spec.myASN
  wrong.yaml:21   BGPPeer metallb-system/two   spec.peerAddress
  wrong.yaml:22   BGPPeer metallb-system/two   spec.routerID
  why: FRR has one router ID on a node, one AS number in a VRF and one session with a neighbour, and MetalLB refuses the peer
  fix: Write the same values or different neighbours, or give each peer nodeSelectors for different nodes.
  see: npx cdk8s-reach rules NET143
`,
  },
  right: ONE + peer('two', 'peerAddress: 192.0.2.2', 'routerID: 192.0.2.10'),
  silent: {
    'nodes of their own': {
      yaml: RACKS.map((line, index) =>
        peer(`p${index}`, 'peerAddress: 192.0.2.1', `routerID: 192.0.2.1${index}`, line),
      ).join(''),
    },
    'native BGP, where each peer stands alone': {
      yaml: ONE + peer('two', 'peerAddress: 192.0.2.2', 'routerID: 192.0.2.20'),
      target: { bgpMode: 'native' },
    },
  },
  reported: {
    'one neighbour': {
      yaml: ONE + peer('two', 'peerAddress: 192.0.2.1', 'routerID: 192.0.2.10'),
      at: [
        ['one', 'two'].flatMap((name) =>
          ['nodeSelectors', 'vrf', 'myASN', 'peerAddress', 'routerID'].map(
            (key) => `BGPPeer metallb-system/${name} spec.${key}`,
          ),
        ),
      ],
    },
  },
};
