import { bgpAdvertisements } from '../../model/queries/bgp';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, isOpenPlace, place } from '../rule';

export const NET132: Rule = {
  id: 'NET132',
  name: 'community-missing',
  severity: Severity.INFO,
  reads: ['advertisements', 'others'],
  what: 'An advertisement uses the name of a community that no given Community defines.',
  why: 'MetalLB loads no configuration in which a community has an unknown name',
  fix: 'Define the name in a Community, or write its value.',
  waive: 'Where the Community is kept elsewhere.',
  sources: [
    'https://metallb.io/configuration/_advanced_bgp_configuration/#community-configuration',
  ],
  check(network, report) {
    const given = network.others('metallb.io', 'Community');
    if (given.some((manifest) => isOpenPlace(place(manifest, 'spec')))) return;
    const names = new Set(
      given.flatMap(({ spec }) =>
        listOf(at(spec, 'communities')).map((one) => textOf(at(one, 'name'))),
      ),
    );
    for (const { manifest } of bgpAdvertisements(network)) {
      listOf(at(manifest.spec, 'communities')).forEach((value, index) => {
        const name = textOf(value);
        if (name === undefined || name.includes(':') || names.has(name)) return;
        report({
          places: [place(manifest, `spec.communities[${index}]`)],
          what: `no given Community defines ${JSON.stringify(name)}`,
        });
      });
    }
  },
};
