import type { SelectorLike } from '../../facts/values/label-selectors';
import { requirementKey, selectorKey } from '../../facts/values/label-selectors';
import { distinct } from '../../facts/values/lists';
import { selectorsOf } from '../../model/queries/pool-selectors';
import { textsOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { SELECTOR_LISTS, objectsWithLists } from './metallb-lists';

export const NET128: Rule = {
  id: 'NET128',
  name: 'metallb-list-repeats',
  severity: Severity.ERROR,
  reads: ['advertisements', 'others', 'pools'],
  what: 'A list of a MetalLB object contains an entry twice.',
  why: 'MetalLB refuses an object that contains an entry twice in one list',
  fix: 'Write it once.',
  waive: 'Never: MetalLB refuses the object.',
  sources: [
    'https://metallb.io/apis/',
    'https://github.com/metallb/metallb/blob/v0.16.1/internal/config/config.go#L1155',
  ],
  check(network, report) {
    for (const manifest of objectsWithLists(network)) {
      for (const field of LISTS) {
        const fault = distinct<string>((key) => key)(keysOf(manifest, field));
        if (fault) report({ places: [place(manifest, field)], what: `the list ${fault.what}` });
      }
      for (const field of SELECTOR_LISTS) {
        for (const { matchExpressions = [] } of selectorsIn(manifest, field)) {
          const fault = distinctRequirements(matchExpressions);
          if (fault) {
            report({ places: [place(manifest, field)], what: `matchExpressions ${fault.what}` });
          }
        }
      }
    }
  },
};

const LISTS = [
  'spec.communities',
  'spec.ipAddressPools',
  'spec.peers',
  'spec.serviceAllocation.namespaces',
  ...SELECTOR_LISTS,
];

/** Two conditions of one selector, whose values may be in another order. */
const distinctRequirements = distinct(requirementKey);

function keysOf(manifest: Manifest, field: string): readonly string[] {
  if (SELECTOR_LISTS.includes(field)) return selectorsIn(manifest, field).map(selectorKey);
  return textsOf(within(manifest.object, ...field.split('.')));
}

function selectorsIn({ object }: Manifest, field: string): readonly SelectorLike[] {
  return selectorsOf(within(object, ...field.split('.')));
}
