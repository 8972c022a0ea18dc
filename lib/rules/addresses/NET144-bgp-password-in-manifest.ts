import { isSet } from '../../model/objects/bgp-peer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET144: Rule = {
  id: 'NET144',
  name: 'bgp-password-in-manifest',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'A BGPPeer holds the password of its session in plain text.',
  why: 'whoever reads the manifest, or may read BGPPeers in the cluster, knows the password',
  fix: 'Write passwordSecret, and keep the password in a Secret of type kubernetes.io/basic-auth.',
  waive: 'Where the password keeps nobody out.',
  sources: ['https://metallb.io/apis/#bgppeerspec'],
  check(network, report) {
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      if (!isSet(manifest, 'password')) continue;
      report({
        places: [place(manifest, 'spec.password')],
        what: `the password of ${manifest.name} stands in the manifest`,
      });
    }
  },
};
