import { at, listOf, textOf } from '../../model/read/fields';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET133: Rule = {
  id: 'NET133',
  name: 'community-defined-twice',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'Two Communities define one name.',
  why: 'MetalLB refuses a name that has more than one value',
  fix: 'Define each name once.',
  waive: 'If the Communities are never in one cluster at the same time.',
  sources: [
    'https://metallb.io/configuration/_advanced_bgp_configuration/#community-configuration',
  ],
  check(network, report) {
    const claims = network.others('metallb.io', 'Community').flatMap((manifest) =>
      listOf(at(manifest.spec, 'communities')).map((one, index) => ({
        ...place(manifest, `spec.communities[${index}].name`),
        name: textOf(at(one, 'name')),
      })),
    );
    for (const [name, those] of groupBy(claims, ({ name }) => name)) {
      if (name === undefined || !areSeveral(those)) continue;
      report({ places: those, what: `${JSON.stringify(name)} is defined ${those.length} times` });
    }
  },
};

/** In several objects, or several times in one. */
function areSeveral(claims: readonly Place[]): boolean {
  const manifests = new Set(claims.map(({ manifest }) => manifest));
  return ofSeveralObjects(claims).length > 0 || manifests.size < claims.length;
}
