import type { RuleCases } from '../cases';
import { ALL_SERVICES, bgpAdvertisement, peerConfig } from '../cilium';
import { document } from '../metallb';

const cluster = (config: string) =>
  document(
    'cilium.io/v2',
    'CiliumBGPClusterConfig',
    ['name: lan'],
    [
      'bgpInstances:',
      '  - name: lan',
      '    localASN: 64512',
      `    peers: [{name: router, peerASN: 64513, peerAddress: 192.0.2.1, ${config}}]`,
    ],
  );
const GIVEN =
  peerConfig('[{afi: ipv4, safi: unicast, advertisements: {matchLabels: {advertise: bgp}}}]') +
  bgpAdvertisement(`[${ALL_SERVICES}]`);

export const cases: RuleCases = {
  facts: ['7.6 peerConfigRef to nothing'],
  wrong: {
    yaml: GIVEN + cluster('peerConfigRef: {name: routers}'),
    text: `
warning NET184 cilium-peer-config-absent: the peer router names the CiliumBGPPeerConfig routers, which is not in the checked files
  wrong.yaml:25   CiliumBGPClusterConfig lan   spec.bgpInstances[0].peers[0].peerConfigRef.name
  why: Cilium advertises nothing to a peer whose configuration does not exist
  fix: Correct the name, or add the CiliumBGPPeerConfig to the checked files.
  see: npx cdk8s-reach rules NET184
`,
  },
  right: GIVEN + cluster('peerConfigRef: {name: router}'),
  silent: {
    'no configuration of peers in the files': { yaml: cluster('peerConfigRef: {name: routers}') },
    'a peer without a configuration': { yaml: GIVEN + cluster('autoDiscovery: {}') },
    'a name that a later tool fills in': {
      yaml: GIVEN + cluster('peerConfigRef: {name: "${CONFIG}"}'),
    },
  },
};
