import { WRITE_POOL, sentence } from '../../facts/values/sentences';
import { loadBalancers } from '../../model/queries/load-balancers';
import { poolsNamed } from '../../model/queries/pool-ranges';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET109: Rule = {
  id: 'NET109',
  name: 'named-pool-missing',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['pools', 'services'],
  what: 'A Service names a pool that is not in the checked files.',
  why: 'if the cluster has no pool of that name, the Service stays without an address',
  fix: sentence(WRITE_POOL),
  waive: 'If the pool is defined elsewhere.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    const { pools } = network;
    if (pools.length === 0 || pools.some(({ manifest }) => isOpenPlace(place(manifest)))) return;
    const names = [...new Set(pools.map(({ manifest }) => manifest.name))].sort();
    for (const { service, pool } of loadBalancers(network)) {
      if (!pool || poolsNamed(network, pool.value).length > 0) continue;
      report({
        places: [place(service.manifest, pool.field)],
        what: `the pool ${pool.value} is not in the checked files`,
        fix: `Write one of the pools in the checked files: ${names.slice(0, 5).join(', ')}.`,
      });
    }
  },
};
