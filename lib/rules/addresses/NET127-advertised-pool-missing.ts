import { WRITE_POOL, sentence } from '../../facts/values/sentences';
import { poolsNamed } from '../../model/queries/pool-ranges';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET127: Rule = {
  id: 'NET127',
  name: 'advertised-pool-missing',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['advertisements', 'pools'],
  what: 'An advertisement names a pool that is not in the checked files.',
  why: 'MetalLB ignores the names of pools that do not exist',
  fix: sentence(WRITE_POOL),
  waive: 'If the pool is defined elsewhere.',
  sources: ['https://metallb.io/configuration/_advanced_l2_configuration/'],
  check(network, report) {
    const { pools, advertisements } = network;
    if (pools.length === 0 || pools.some(({ manifest }) => isOpenPlace(place(manifest)))) return;
    for (const { manifest, pools: names } of advertisements) {
      names.forEach((name, index) => {
        if (poolsNamed(network, name).length > 0) return;
        report({
          places: [place(manifest, `spec.ipAddressPools[${index}]`)],
          what: `the pool ${name} is not in the checked files`,
        });
      });
    }
  },
};
