import { isSet } from '../../model/objects/bgp-peer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET144: Rule = {
  id: 'NET144',
  name: 'bgp-password-in-manifest',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'A BGPPeer contains the password of its session in plain text.',
  why: 'everyone who can read the manifest, or BGPPeers in the cluster, can read the password',
  fix: 'Write passwordSecret, and store the password in a Secret of type kubernetes.io/basic-auth.',
  waive: 'If the password does not protect anything.',
  sources: ['https://metallb.io/apis/#bgppeerspec'],
  check(network, report) {
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      if (!isSet(manifest, 'password')) continue;
      report({
        places: [place(manifest, 'spec.password')],
        what: `the password of ${manifest.name} is in the manifest`,
      });
    }
  },
};
