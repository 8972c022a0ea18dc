import { loadBalancers } from '../../model/queries/load-balancers';
import { poolSpans } from '../../model/queries/pool-ranges';
import { trySpan } from '../../model/queries/spans';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET102: Rule = {
  id: 'NET102',
  name: 'address-outside-pools',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['pools', 'services'],
  what: 'A Service requests a load-balancer address that no pool in the checked files contains.',
  why: 'MetalLB only assigns addresses of its pools, so the Service stays without an address',
  fix: 'Write an address of a pool, or add the address to a pool.',
  waive: 'If the pool that contains the address is defined elsewhere.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    const entries = network.pools.map(({ manifest }) => place(manifest, 'spec.addresses'));
    if (entries.length === 0 || entries.some(isOpenPlace)) return;
    const spans = poolSpans(network);
    for (const { service, addresses, pool } of loadBalancers(network)) {
      // What a named pool does not hold is a matter of NET103, and of NET109 where it is not given.
      if (pool) continue;
      for (const { ip, text, field } of addresses) {
        if (!ip || trySpan(spans, ip)) continue;
        report({
          places: [place(service.manifest, field)],
          what: `${text} is not in any pool of the checked files`,
        });
      }
    }
  },
};
