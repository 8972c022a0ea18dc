import type { Pool } from '../../model/objects/pool';
import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import { perList } from '../../model/queries/per-list';
import { poolsNamed, rangesOf } from '../../model/queries/pool-ranges';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';
import { addressPlaces } from './address-places';

export const NET116: Rule = {
  id: 'NET116',
  name: 'no-dual-stack-pool',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['pools', 'services'],
  what: 'A load balancer needs both IP families, and no single pool contains both.',
  why: 'MetalLB takes both addresses of a Service from one pool, and with RequireDualStack the Service stays without an address',
  fix: 'Write IPv4 and IPv6 addresses into one pool.',
  waive: 'If such a pool is defined elsewhere.',
  sources: ['https://metallb.io/usage/#ipv6-and-dual-stack-services'],
  check(network, report) {
    const entries = network.pools.map(({ manifest }) => place(manifest, 'spec.addresses'));
    const maySuffice =
      entries.length === 0 || entries.some(isOpenPlace) || network.pools.some(holdsBothFamilies);
    for (const { service, pool: named } of loadBalancers(network).filter(needsBoth)) {
      const pools = named ? poolsNamed(network, named.value) : [];
      if (named ? pools.length === 0 || haveBothFamilies(pools) : maySuffice) continue;
      report({
        places: [
          place(service.manifest, 'spec.ipFamilyPolicy'),
          ...(named ? [place(service.manifest, named.field)] : []),
        ],
        others: addressPlaces(pools),
        what: named
          ? `the pool ${named.value} does not contain addresses of both families`
          : 'no pool in the checked files contains addresses of both families',
        severity: named ? Severity.ERROR : Severity.WARNING,
      });
    }
  },
};

function needsBoth({ service }: LoadBalancer): boolean {
  return at(service.manifest.spec, 'ipFamilyPolicy') === 'RequireDualStack';
}

const haveBothFamilies = perList((pools: readonly Pool[]) => pools.some(holdsBothFamilies));

function holdsBothFamilies(pool: Pool): boolean {
  return new Set(rangesOf(pool).map(({ range }) => range.first.family)).size === 2;
}
