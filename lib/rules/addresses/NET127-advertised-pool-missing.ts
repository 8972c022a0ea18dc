import { poolsNamed } from '../../model/queries/pool-ranges';
import type { Rule } from '../rule';
import { Severity, isOpenPlace, place } from '../rule';

export const NET127: Rule = {
  id: 'NET127',
  name: 'advertised-pool-missing',
  severity: Severity.INFO,
  reads: ['advertisements', 'pools'],
  what: 'An advertisement names a pool that is not among those given.',
  why: 'MetalLB passes over the names of pools that it does not have',
  fix: 'Write the name of a pool, or give the pool beside the others.',
  waive: 'Where the pool is kept elsewhere.',
  sources: ['https://metallb.io/configuration/_advanced_l2_configuration/'],
  check(network, report) {
    const { pools, advertisements } = network;
    if (pools.length === 0 || pools.some(({ manifest }) => isOpenPlace(place(manifest)))) return;
    for (const { manifest, pools: names } of advertisements) {
      names.forEach((name, index) => {
        if (poolsNamed(network, name).length > 0) return;
        report({
          places: [place(manifest, `spec.ipAddressPools[${index}]`)],
          what: `the pool ${name} is not given`,
        });
      });
    }
  },
};
