import { ONE_PREFERENCE } from '../../facts/values/sentences';
import type { PathLike } from '../../facts/controllers/bgp-advertisements';
import { localPreference, preferenceFault } from '../../facts/controllers/bgp-advertisements';
import { greatestLocalPreference } from '../../facts/releases/limits';
import { selectorKey } from '../../facts/values/label-selectors';
import { canMeet } from '../../facts/values/lists';
import type { PoolAdvertisement } from '../../model/objects/pool';
import { bgpAdvertisements, numberIn } from '../../model/queries/bgp';
import { selectorsOf } from '../../model/queries/pool-selectors';
import { byIdentity } from '../../model/queries/stable';
import { at, listOf, textsOf } from '../../model/read/fields';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET130: Rule = {
  id: 'NET130',
  name: 'local-preferences-disagree',
  severity: Severity.ERROR,
  reads: ['advertisements'],
  what: 'Two advertisements of one pool have different local preferences for the same networks.',
  why: ONE_PREFERENCE,
  fix: 'Write the same localPref in both, or give them different peers, nodeSelectors or aggregation lengths.',
  waive: 'Never: MetalLB refuses the second one.',
  sources: ['https://metallb.io/configuration/_advanced_bgp_configuration/'],
  check(network, report) {
    const most = greatestLocalPreference(network.target);
    const advertisements = [...bgpAdvertisements(network)].sort(byIdentity);
    for (const advertisement of advertisements) {
      const value = numberIn(advertisement, 'localPref');
      const fault = value ? localPreference(most)(value) : undefined;
      const where = place(advertisement.manifest, 'spec.localPref');
      if (fault && value) report(draftOf(where, value, fault));
    }
    // Lengths are compared by the families of the pool, so those that differ at all may be right.
    for (const those of groupBy(advertisements, lengthsOf).values()) {
      for (const [one, other] of disagreeing(those)) {
        report({
          places: [one, other].flatMap(({ manifest }) =>
            FIELDS.map((key) => place(manifest, `spec.${key}`)),
          ),
          what: `localPref is ${preference(one)} in ${one.manifest.name} and ${preference(other)} in ${other.manifest.name}`,
        });
      }
    }
  },
};

const FIELDS = ['localPref', 'ipAddressPools', 'peers', 'nodeSelectors'];

/** How many preferences each advertisement is held against. */
const MOST_COMPARED = 16;

function disagreeing(
  those: readonly PoolAdvertisement[],
): [PoolAdvertisement, PoolAdvertisement][] {
  const firsts = [...groupBy(those, preference).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, MOST_COMPARED);
  return those.flatMap((one): [PoolAdvertisement, PoolAdvertisement][] => {
    const other = firsts.find((first) => clash(one, first));
    // Either of two first ones finds the other.
    if (!other || (firsts.includes(one) && firsts.indexOf(one) < firsts.indexOf(other))) return [];
    return [[other, one]];
  });
}

function clash(one: PoolAdvertisement, other: PoolAdvertisement): boolean {
  if (one.manifest.identity === other.manifest.identity) return false;
  if (one.poolSelectors.length + other.poolSelectors.length > 0) return false;
  if (!canMeet(one.pools, other.pools)) return false;
  return preferenceFault(pathOf(one), pathOf(other), [], false) !== undefined;
}

function pathOf(advertisement: PoolAdvertisement): PathLike {
  const { spec } = advertisement.manifest;
  return {
    localPreference: preference(advertisement),
    aggregationLength: numberIn(advertisement, 'aggregationLength'),
    aggregationLengthV6: numberIn(advertisement, 'aggregationLengthV6'),
    peers: textsOf(at(spec, 'peers')),
    nodes: selectorsOf(at(spec, 'nodeSelectors')).map(selectorKey),
    forSomeServices: listOf(at(spec, 'serviceSelectors')).length > 0,
  };
}

function preference(advertisement: PoolAdvertisement): number {
  return numberIn(advertisement, 'localPref') ?? 0;
}

function lengthsOf(advertisement: PoolAdvertisement): string {
  const [four = 32, six = 128] = ['aggregationLength', 'aggregationLengthV6'].map((key) =>
    numberIn(advertisement, key),
  );
  return `${four} ${six}`;
}
