import { ciliumPeerReferences } from '../../model/queries/cilium-peers';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET184: Rule = {
  id: 'NET184',
  name: 'cilium-peer-config-absent',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others'],
  what: 'A CiliumBGPClusterConfig names a CiliumBGPPeerConfig that is not in the checked files, although they contain others.',
  why: 'Cilium advertises nothing to a peer whose configuration does not exist',
  fix: 'Correct the name, or add the CiliumBGPPeerConfig to the checked files.',
  waive: 'If the CiliumBGPPeerConfig is defined elsewhere.',
  sources: [
    'https://docs.cilium.io/en/stable/network/bgp-control-plane/bgp-control-plane-configuration/#peer-config-reference',
    'https://github.com/cilium/cilium/blob/v1.20.2/pkg/bgp/manager/reconciler/peer_advertisements.go#L89',
  ],
  check(network, report) {
    for (const { manifest, field, peer, config } of ciliumPeerReferences(network)) {
      if (!isMissing(network, 'cilium.io', 'CiliumBGPPeerConfig', '', config)) continue;
      report({
        places: [place(manifest, field)],
        what: `the peer ${peer} names the CiliumBGPPeerConfig ${config}, which is not in the checked files`,
      });
    }
  },
};
