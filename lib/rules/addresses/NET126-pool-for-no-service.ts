import { first, has } from '../../facts/releases/answer';
import { at, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET126: Rule = {
  id: 'NET126',
  name: 'pool-for-no-service',
  severity: Severity.WARNING,
  reads: ['pools'],
  what: 'The `serviceAllocation` of a pool selects no Service.',
  why: `before ${first('priorityAlone')} such a pool only assigns addresses to Services that request the pool or one of its addresses`,
  fix: 'Remove serviceAllocation, or write namespaces or serviceSelectors in it; if the pool is only for Services that request it, write `autoAssign: false`.',
  waive: 'If MetalLB is upgraded together with the manifests, or every Service requests the pool.',
  sources: ['https://metallb.io/release-notes/#version-0-15-0'],
  check({ pools, target }, report) {
    if (has(target, 'priorityAlone')) return;
    for (const { manifest, allocation } of pools) {
      if (!allocation || LISTS.some((key) => listOf(at(allocation, key)).length > 0)) continue;
      report({
        places: [place(manifest, 'spec.serviceAllocation')],
        what: `serviceAllocation of the pool ${manifest.name} selects no Service in MetalLB ${target.metallb}`,
      });
    }
  },
};

const LISTS = ['namespaces', 'namespaceSelectors', 'serviceSelectors'];
