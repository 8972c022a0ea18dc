import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import { poolsNamed, rangesOf } from '../../model/queries/pool-ranges';
import { sizeOf } from '../../model/queries/spans';
import { formatIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';
import type { PoolUse } from './pool-uses';
import { ciliumPoolUses, kubeVipPoolUses } from './pool-uses';

export const NET124: Rule = {
  id: 'NET124',
  name: 'pool-exhausted',
  severity: Severity.ERROR,
  reads: ['others', 'pools', 'services'],
  undoneBy: Elsewhere.ANYWHERE,
  what: 'More Services name a pool than it has addresses, or get their addresses from it.',
  why: 'MetalLB assigns the addresses to some of the Services, and the others stay without an address',
  fix: 'Add addresses to the pool, let Services share an address, or name another pool.',
  waive: 'If the Services are never in one cluster at the same time.',
  sources: [
    'https://metallb.io/usage/#requesting-specific-ips',
    'https://docs.cilium.io/en/stable/network/lb-ipam/#service-selectors',
    'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go#L368',
  ],
  check(network, report) {
    const byPool = groupBy(loadBalancers(network), ({ pool }) => pool?.value ?? '');
    for (const [name, balancers] of byPool) {
      // Of a pool that is given for several environments, the Services may be of one alone.
      const [pool, ...others] = poolsNamed(network, name);
      if (!pool || others.length > 0) continue;
      const size = rangesOf(pool).reduce((sum, { range }) => sum + sizeOf(range), 0n);
      const needed = new Set(balancers.map(needOf)).size;
      if (size === 0n || BigInt(needed) <= size) continue;
      report({
        places: [
          place(pool.manifest, 'spec.addresses'),
          ...balancers.map(({ service, pool: named }) =>
            place(service.manifest, named?.field ?? ''),
          ),
        ],
        what: `the Services need ${needed} addresses of the pool ${name}, which contains ${size}`,
      });
    }
    for (const use of ciliumPoolUses(network)) reportUse(use, 'Cilium', report);
    for (const use of kubeVipPoolUses(network)) reportUse(use, 'kube-vip', report);
  },
};

/** The Services name no pool: another one may be in no file, and some may be for another balancer. */
function reportUse(
  { pools, services, size, needed }: PoolUse,
  balancer: string,
  report: (draft: Draft) => void,
): void {
  if (size === 0n || BigInt(needed) <= size) return;
  const isMeant = services.every(({ loadBalancerClass }) => loadBalancerClass !== undefined);
  report({
    places: [...pools, ...services.map(({ manifest }) => place(manifest, 'spec.type'))],
    what: `the Services need ${needed} addresses, and the pools of ${balancer} that are for them contain ${size}`,
    why: `${balancer} assigns the addresses to some of the Services, and the others stay without an address`,
    fix: 'Add addresses to a pool, let Services share an address, or give fewer Services the type LoadBalancer.',
    severity: isMeant ? Severity.WARNING : Severity.INFO,
  });
}

/** What tells the address of a Service from those of others. Those with one sharing key may have one. */
function needOf({ service, addresses, sharingKey }: LoadBalancer): string {
  if (sharingKey) return `key ${sharingKey.value}`;
  const [first] = addresses;
  return first?.ip ? formatIp(first.ip) : service.manifest.identity;
}
