import { selectorKey } from '../../facts/values/label-selectors';
import { distinct } from '../../facts/values/lists';
import { labelSelectorOf } from '../../model/queries/label-selector';
import { listOf, textsOf, within } from '../../model/read/fields';
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
  sources: ['https://metallb.io/apis/'],
  check(network, report) {
    for (const manifest of objectsWithLists(network)) {
      for (const field of LISTS) {
        const keys = keysOf(manifest, field);
        const fault = distinct<string>((key) => key)(keys);
        if (fault) report({ places: [place(manifest, field)], what: `the list ${fault.what}` });
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

function keysOf({ object }: Manifest, field: string): readonly string[] {
  const list = within(object, ...field.split('.'));
  if (!SELECTOR_LISTS.includes(field)) return textsOf(list);
  return listOf(list).map((one) => selectorKey(labelSelectorOf(one)));
}
