import { at, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET146: Rule = {
  id: 'NET146',
  name: 'bfd-profile-missing',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others'],
  what: 'A BGPPeer names a BFDProfile that is not in the checked files.',
  why: 'MetalLB loads no configuration in which a peer names a profile that does not exist',
  fix: 'Add the BFDProfile to the checked files, or remove bfdProfile.',
  waive: 'If the profile is defined elsewhere.',
  sources: ['https://metallb.io/apis/#bgppeerspec'],
  check(network, report) {
    const profiles = network.others('metallb.io', 'BFDProfile');
    if (profiles.some((manifest) => isOpenPlace(place(manifest)))) return;
    const names = new Set(profiles.map(({ name }) => name));
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      const name = textOf(at(manifest.spec, 'bfdProfile'));
      if (!name || names.has(name)) continue;
      report({
        places: [place(manifest, 'spec.bfdProfile')],
        what: `the BFDProfile ${name} is not in the checked files`,
      });
    }
  },
};
