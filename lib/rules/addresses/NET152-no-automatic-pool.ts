import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import { servedBy } from '../../model/queries/pool-selectors';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET152: Rule = {
  id: 'NET152',
  name: 'no-automatic-pool',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'pools', 'services'],
  what: 'A Service requests no pool and no address, also not from another load balancer, and no pool in the checked files assigns one by itself.',
  why: 'MetalLB assigns addresses of a pool with autoAssign: false, or with a serviceAllocation for other Services, only on request, so the Service stays without an address',
  fix: 'Name a pool in the annotation metallb.io/address-pool, or write autoAssign: true into a pool that is for the Service.',
  waive: 'If another pool is defined elsewhere.',
  sources: [
    'https://metallb.io/configuration/_advanced_ipaddresspool_configuration/#controlling-automatic-address-allocation',
  ],
  check(network, report) {
    const { pools } = network;
    if (pools.length === 0 || pools.some(({ manifest }) => isOpenPlace(place(manifest, 'spec')))) {
      return;
    }
    const isFor = servedBy(
      network,
      pools.filter(({ autoAssign }) => autoAssign),
    );
    const others = pools.map((pool) => place(pool.manifest, 'spec'));
    for (const balancer of loadBalancers(network).filter(asksForNone)) {
      const { manifest } = balancer.service;
      if (isFor(manifest)) continue;
      report({
        places: [place(manifest, 'metadata.annotations'), place(manifest, 'metadata.labels')],
        others,
        what: `no pool in the checked files assigns an address to Service ${manifest.name} by itself`,
      });
    }
  },
};

function asksForNone({ addresses, pool, asksOther, sharesByCilium }: LoadBalancer): boolean {
  return addresses.length === 0 && !pool && !asksOther && !sharesByCilium;
}
