import { isAtLeast } from '../../facts/releases/versions';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET614: Rule = {
  id: 'NET614',
  name: 'metallb-old-kind',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'An object of MetalLB is of a kind, or a version, that is gone or going.',
  why: 'the API server knows no AddressPool of MetalLB since 0.14.2, and refuses the object',
  fix: 'Write an IPAddressPool and an advertisement for it.',
  waive: 'Where the object is for another, older cluster.',
  sources: [
    'https://metallb.io/release-notes/#version-0-14-2',
    'https://metallb.io/release-notes/#version-0-14-9',
  ],
  check(network, report) {
    const { metallb } = network.target;
    const isGone = isAtLeast(metallb, '0.14.2');
    for (const manifest of network.others('metallb.io', 'AddressPool')) {
      report({
        places: [place(manifest, 'apiVersion')],
        what: `AddressPool ${manifest.name} is of a kind that ${isGone ? 'is gone since' : 'goes with'} MetalLB 0.14.2`,
        why: isGone ? undefined : 'it is deprecated since MetalLB 0.13, and gone from 0.14.2 on',
        severity: isGone ? undefined : Severity.WARNING,
      });
    }
    if (!isAtLeast(metallb, '0.14.9')) return;
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      if (manifest.apiVersion !== 'metallb.io/v1beta1') continue;
      report({
        places: [place(manifest, 'apiVersion')],
        what: `BGPPeer ${manifest.name} is written in v1beta1`,
        why: 'that version of BGPPeer is deprecated since MetalLB 0.14.9',
        fix: 'Write apiVersion: metallb.io/v1beta2.',
        severity: Severity.WARNING,
      });
    }
  },
};
