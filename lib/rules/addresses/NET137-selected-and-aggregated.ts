import { SELECTED_AND_AGGREGATED } from '../../facts/controllers/bgp-advertisements';
import { bgpAdvertisements, numberIn } from '../../model/queries/bgp';
import { at, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET137: Rule = {
  id: 'NET137',
  name: 'selected-and-aggregated',
  severity: Severity.ERROR,
  reads: ['advertisements'],
  what: 'An advertisement selects Services, and also aggregates addresses.',
  why: SELECTED_AND_AGGREGATED.why,
  fix: 'Remove serviceSelectors, or the aggregation lengths.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://metallb.io/apis/#bgpadvertisementspec'],
  check(network, report) {
    for (const advertisement of bgpAdvertisements(network)) {
      const { manifest } = advertisement;
      if (listOf(at(manifest.spec, 'serviceSelectors')).length === 0) continue;
      for (const [key, single] of LENGTHS) {
        if ((numberIn(advertisement, key) ?? single) === single) continue;
        report({
          places: [place(manifest, `spec.${key}`), place(manifest, 'spec.serviceSelectors')],
          what: `${key} ${SELECTED_AND_AGGREGATED.what}`,
        });
      }
    }
  },
};

/** With the length of a single address. */
const LENGTHS = [
  ['aggregationLength', 32],
  ['aggregationLengthV6', 128],
] as const;
