import { isAtLeast } from '../../facts/releases/versions';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET138: Rule = {
  id: 'NET138',
  name: 'bgp-peer-schema-faulty',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'The Kubernetes of the cluster cannot store the BGPPeers of its MetalLB.',
  why: 'Kubernetes holds integers to their format from 1.36 on, and the AS numbers of BGPPeer have a wrong one before MetalLB 0.16',
  fix: 'Run MetalLB 0.16 or newer.',
  waive: 'Where the definition of BGPPeer was put right by hand.',
  sources: ['https://github.com/metallb/metallb/issues/3034'],
  check(network, report) {
    const { kubernetes, metallb } = network.target;
    if (!isAtLeast(kubernetes, '1.36') || isAtLeast(metallb, '0.16')) return;
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      report({
        places: [place(manifest, 'spec.myASN'), place(manifest, 'spec.peerASN')],
        what: `BGPPeer ${manifest.name} cannot be stored by Kubernetes ${kubernetes} with MetalLB ${metallb}`,
      });
    }
  },
};
