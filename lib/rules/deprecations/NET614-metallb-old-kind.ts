import { first, firstNumber, has } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET614: Rule = {
  id: 'NET614',
  name: 'metallb-old-kind',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'An object of MetalLB is of a kind, or a version, that is gone or going.',
  why: `the API server knows no AddressPool of MetalLB since ${firstNumber('addressPoolGone')}, and refuses the object`,
  fix: 'Write an IPAddressPool and an advertisement for it.',
  waive: 'Where the object is for another, older cluster.',
  sources: [
    'https://metallb.io/release-notes/#version-0-14-2',
    'https://metallb.io/release-notes/#version-0-14-9',
  ],
  check(network, report) {
    const { target } = network;
    const isGone = has(target, 'addressPoolGone');
    for (const manifest of network.others('metallb.io', 'AddressPool')) {
      report({
        places: [place(manifest, 'apiVersion')],
        what: `AddressPool ${manifest.name} is of a kind that ${isGone ? 'is gone since' : 'goes with'} ${first('addressPoolGone')}`,
        why: isGone
          ? undefined
          : `it is deprecated since ${first('customResources')}, and gone from ${firstNumber('addressPoolGone')} on`,
        severity: isGone ? undefined : Severity.WARNING,
      });
    }
    if (!has(target, 'bgpPeerV1beta1Deprecated')) return;
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      if (manifest.apiVersion !== 'metallb.io/v1beta1') continue;
      report({
        places: [place(manifest, 'apiVersion')],
        what: `BGPPeer ${manifest.name} is written in v1beta1`,
        why: `that version of BGPPeer is deprecated since ${first('bgpPeerV1beta1Deprecated')}`,
        fix: 'Write apiVersion: metallb.io/v1beta2.',
        severity: Severity.WARNING,
      });
    }
  },
};
