import { communityOrName, communityValue } from '../../facts/controllers/communities';
import { bgpAdvertisements } from '../../model/queries/bgp';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET131: Rule = {
  id: 'NET131',
  name: 'community-malformed',
  severity: Severity.ERROR,
  reads: ['advertisements', 'others'],
  what: 'A BGP community has an invalid format.',
  why: 'MetalLB refuses the object that contains it',
  fix: 'Write "65535:65281", "large:64512:1:2" or the name of a community.',
  waive: 'Never: MetalLB refuses the object.',
  sources: [
    'https://metallb.io/configuration/_advanced_bgp_configuration/#community-configuration',
  ],
  check(network, report) {
    for (const { manifest } of bgpAdvertisements(network)) {
      listOf(at(manifest.spec, 'communities')).forEach((value, index) => {
        const text = textOf(value) ?? '';
        const fault = text.includes(':') ? communityOrName(text) : undefined;
        const where = place(manifest, `spec.communities[${index}]`);
        if (fault) report(draftOf(where, text, fault));
      });
    }
    for (const manifest of network.others('metallb.io', 'Community')) {
      listOf(at(manifest.spec, 'communities')).forEach((one, index) => {
        // MetalLB reads a value that is left out as an empty one, and a number is refused before.
        const value = at(one, 'value') ?? '';
        if (typeof value !== 'string') return;
        const fault = communityValue(value);
        const where = place(manifest, `spec.communities[${index}].value`);
        if (fault) report(draftOf(where, value, fault));
      });
    }
  },
};
