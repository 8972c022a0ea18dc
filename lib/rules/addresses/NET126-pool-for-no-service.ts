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
  sources: [
    'https://metallb.io/release-notes/#version-0-15-0',
    'https://github.com/metallb/metallb/issues/2003',
  ],
  check({ pools, target }, report) {
    const isForAll = has(target, 'priorityAlone');
    for (const { manifest, allocation } of pools) {
      if (!allocation || LISTS.some((key) => listOf(at(allocation, key)).length > 0)) continue;
      const places = [place(manifest, 'spec.serviceAllocation')];
      const { name } = manifest;
      if (!isForAll) {
        report({
          places,
          what: `serviceAllocation of the pool ${name} selects no Service in MetalLB ${target.metallb}`,
        });
      } else if (Object.keys(allocation).length === 0) {
        report({ places, what: `serviceAllocation of the pool ${name} is empty`, ...EMPTY });
      }
    }
  },
};

const EMPTY = {
  why: `before ${first('priorityAlone')} such a pool only assigns addresses to Services that request it, and since then to every Service`,
  fix: 'Remove serviceAllocation, or write namespaces or serviceSelectors in it.',
};

const LISTS = ['namespaces', 'namespaceSelectors', 'serviceSelectors'];
