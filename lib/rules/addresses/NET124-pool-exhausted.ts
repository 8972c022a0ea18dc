import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import { poolsNamed, rangesOf } from '../../model/queries/pool-ranges';
import { sizeOf } from '../../model/queries/spans';
import { formatIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET124: Rule = {
  id: 'NET124',
  name: 'pool-exhausted',
  severity: Severity.ERROR,
  reads: ['pools', 'services'],
  what: 'More Services name a pool than it has addresses.',
  why: 'MetalLB assigns the addresses to some of the Services, and the others stay without an address',
  fix: 'Add addresses to the pool, let Services share an address, or name another pool.',
  waive: 'If the Services are never in one cluster at the same time.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
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
  },
};

/** What tells the address of a Service from those of others. Those with one sharing key may have one. */
function needOf({ service, addresses, sharingKey }: LoadBalancer): string {
  if (sharingKey) return `key ${sharingKey.value}`;
  const [first] = addresses;
  return first?.ip ? formatIp(first.ip) : service.manifest.identity;
}
