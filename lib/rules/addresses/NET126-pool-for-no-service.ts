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
  why: `before ${first('priorityAlone')} such a pool gives addresses only to Services that ask for it or for one of them`,
  fix: 'Leave serviceAllocation out, or write namespaces or serviceSelectors in it; where only those that ask are meant, write `autoAssign: false`.',
  waive: 'Where MetalLB is updated together with the manifests, or every Service asks.',
  sources: ['https://metallb.io/release-notes/#version-0-15-0'],
  check({ pools, target }, report) {
    if (has(target, 'priorityAlone')) return;
    for (const { manifest, allocation } of pools) {
      if (!allocation || LISTS.some((key) => listOf(at(allocation, key)).length > 0)) continue;
      report({
        places: [place(manifest, 'spec.serviceAllocation')],
        what: `the pool ${manifest.name} selects no Service, and MetalLB is ${target.metallb}`,
      });
    }
  },
};

const LISTS = ['namespaces', 'namespaceSelectors', 'serviceSelectors'];
