import { first, firstNumber, has } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET614: Rule = {
  id: 'NET614',
  name: 'metallb-old-kind',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A MetalLB object has a kind or a version that is deprecated or removed.',
  why: `MetalLB removed the kind AddressPool in ${firstNumber('addressPoolGone')}, and the API server refuses the object`,
  fix: 'Write an IPAddressPool and an advertisement for it.',
  waive: 'If the object is for another, older cluster.',
  sources: [
    'https://metallb.io/release-notes/#version-0-14-2',
    'https://metallb.io/release-notes/#version-0-14-9',
  ],
  check(network, report) {
    const { target } = network;
    // Before, the operator had kinds of the same names.
    if (!has(target, 'customResources')) return;
    const isGone = has(target, 'addressPoolGone');
    for (const manifest of network.others('metallb.io', 'AddressPool')) {
      report({
        places: [place(manifest, 'apiVersion')],
        what: `AddressPool ${manifest.name} has a kind that ${isGone ? 'was removed in' : 'will be removed in'} ${first('addressPoolGone')}`,
        why: isGone
          ? undefined
          : `it is deprecated since ${first('customResources')}, and removed in ${firstNumber('addressPoolGone')}`,
        severity: isGone ? undefined : Severity.WARNING,
      });
    }
    if (!has(target, 'bgpPeerV1beta1Deprecated')) return;
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      if (manifest.apiVersion !== 'metallb.io/v1beta1') continue;
      report({
        places: [place(manifest, 'apiVersion')],
        what: `BGPPeer ${manifest.name} uses v1beta1`,
        why: `that version of BGPPeer is deprecated since ${first('bgpPeerV1beta1Deprecated')}`,
        fix: 'Write apiVersion: metallb.io/v1beta2.',
        severity: Severity.WARNING,
      });
    }
  },
};
