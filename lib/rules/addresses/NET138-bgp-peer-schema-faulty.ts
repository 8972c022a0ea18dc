import { first } from '../../facts/releases/answer';
import { PEERS_NOT_STORED, storesPeers } from '../../facts/releases/limits';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET138: Rule = {
  id: 'NET138',
  name: 'bgp-peer-schema-faulty',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'The Kubernetes release of the cluster cannot store the BGPPeers of its MetalLB release.',
  why: PEERS_NOT_STORED,
  fix: `Run ${first('asNumberFormat')} or later.`,
  waive: 'If the definition of BGPPeer was corrected by hand.',
  sources: ['https://github.com/metallb/metallb/issues/3034'],
  check(network, report) {
    if (storesPeers(network.target)) return;
    const { kubernetes, metallb } = network.target;
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      report({
        places: [place(manifest, 'spec.myASN'), place(manifest, 'spec.peerASN')],
        what: `BGPPeer ${manifest.name} cannot be stored by Kubernetes ${kubernetes} with MetalLB ${metallb}`,
      });
    }
  },
};
