import type { Pool } from '../../model/objects/pool';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { poolsAsked } from '../../model/queries/pool-ranges';
import { refusalOf } from '../../model/queries/pool-selectors';
import { byIdentity } from '../../model/queries/stable';
import { groupBy } from '../claims';
import type { Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET810: Rule = {
  id: 'NET810',
  name: 'fixed-address-in-open-pool',
  severity: Severity.WARNING,
  isPolicy: true,
  undoneBy: Elsewhere.FILES,
  reads: ['others', 'pools', 'services'],
  what: 'A Service requests an address of a pool that also assigns addresses automatically.',
  why: 'MetalLB assigns a free address to the Service that comes first; if it is the requested one, the Service that requests it stays without an address',
  fix: 'Write the address into a separate pool with autoAssign: false.',
  waive: 'If the Service with the fixed address always exists before the others.',
  sources: [
    'https://metallb.io/configuration/_advanced_ipaddresspool_configuration/#controlling-automatic-address-allocation',
  ],
  check(network, report) {
    const open = openRequests(network);
    for (const [pool, wishes] of groupBy(fixedAddresses(network), (one) => one.pool)) {
      const takers = open(pool);
      const first = takers.find(({ length }) => length > 0)?.[0];
      if (!first) continue;
      const count = takers.reduce((sum, those) => sum + those.length, 0);
      const more = count > 1 ? ` and ${count - 1} more` : '';
      report({
        places: [
          ...wishes,
          place(pool.manifest, 'spec.autoAssign'),
          place(first.manifest, first.field),
        ],
        what: `the pool ${pool.manifest.name} can assign any of its addresses to ${first.manifest.name}${more}`,
      });
    }
  },
};

/** The addresses that are asked for by name, with their pools. */
function fixedAddresses(network: Network): (Place & { readonly pool: Pool })[] {
  return loadBalancers(network).flatMap((balancer) =>
    poolsAsked(network, balancer).map(({ pool, field }) => ({
      ...place(balancer.service.manifest, field),
      pool,
    })),
  );
}

/** Tells which Services get any address of a pool, by its name or because it gives them by itself. */
function openRequests(network: Network) {
  const wishes = loadBalancers(network)
    .filter(({ addresses }) => addresses.length === 0)
    .map(({ service: { manifest }, pool }) => ({
      manifest,
      name: pool?.value ?? '',
      field: pool?.field ?? 'spec.type',
    }))
    .sort(byIdentity);
  const byName = groupBy(wishes, ({ name }) => name);
  return (pool: Pool) => {
    const own = byName.get(pool.manifest.name) ?? [];
    const lists = pool.autoAssign ? [own, byName.get('') ?? []] : [own];
    if (!pool.allocation) return lists;
    return lists.map((those) =>
      those.filter(({ manifest }) => refusalOf(network, pool, manifest) === undefined),
    );
  };
}
