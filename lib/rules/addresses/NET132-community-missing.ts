import { bgpAdvertisements } from '../../model/queries/bgp';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET132: Rule = {
  id: 'NET132',
  name: 'community-missing',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['advertisements', 'others'],
  what: 'An advertisement names a community that no Community in the checked files defines.',
  why: 'MetalLB loads no configuration that contains an unknown community name',
  fix: 'Define the name in a Community, or write its value.',
  waive: 'If the Community is defined elsewhere.',
  sources: [
    'https://metallb.io/configuration/_advanced_bgp_configuration/#community-configuration',
  ],
  check(network, report) {
    const declared = network.others('metallb.io', 'Community');
    if (declared.some((manifest) => isOpenPlace(place(manifest, 'spec')))) return;
    const names = new Set(
      declared.flatMap(({ spec }) =>
        listOf(at(spec, 'communities')).map((one) => textOf(at(one, 'name'))),
      ),
    );
    for (const { manifest } of bgpAdvertisements(network)) {
      listOf(at(manifest.spec, 'communities')).forEach((value, index) => {
        const name = textOf(value);
        if (name === undefined || name.includes(':') || names.has(name)) return;
        report({
          places: [place(manifest, `spec.communities[${index}]`)],
          what: `no Community in the checked files defines ${JSON.stringify(name)}`,
        });
      });
    }
  },
};
