import type { LoadBalancer } from '../../model/queries/load-balancers';
import type { FixedAddress } from '../../model/queries/pool-order';
import { fixedAddresses, takersOf } from '../../model/queries/pool-order';
import { byIdentity } from '../../model/queries/stable';
import { groupBy } from '../claims';
import type { Place, Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

export const NET190: Rule = {
  id: 'NET190',
  name: 'contested-fixed-address',
  severity: Severity.INFO,
  undoneBy: Elsewhere.FILES,
  reads: ['pools', 'services'],
  what: 'A Service requests one of the addresses that MetalLB assigns first to Services that request none.',
  why: 'MetalLB assigns the first free address of the pool to each Service that requests none; if such a Service is created first, it can get the requested address, and the Service that requests it stays without one',
  fix: 'Request an address further back in the pool, or create the Service that requests it before the others.',
  waive: 'If the Service with the fixed address always exists before the others.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    const takers = takersOf(network);
    for (const [pool, fixed] of groupBy(fixedAddresses(network), (one) => one.pool)) {
      const others = takers(pool).map(placeOf).sort(byIdentity);
      const contested = contestedBy(others.length, fixed);
      const [first] = contested;
      const [taker] = others;
      if (!first || !taker) continue;
      report({
        places: [
          ...contested.map(({ balancer, field }) => place(balancer.service.manifest, field)),
          place(pool.manifest, 'spec.addresses'),
          ...(others.some(isAutomatic) ? [place(pool.manifest, 'spec.autoAssign')] : []),
          ...others,
        ],
        what: `the pool ${pool.manifest.name} can assign ${first.text}${more(contested.length)} to ${taker.manifest.name}${more(others.length)}`,
      });
    }
  },
};

/** Those that so many Services come to, also where the fixed addresses before them are taken. */
function contestedBy(takers: number, fixed: readonly FixedAddress[]): readonly FixedAddress[] {
  const seen = new Set<bigint>();
  return fixed.filter(({ position }) => {
    seen.add(position);
    return position - BigInt(seen.size - 1) < BigInt(takers);
  });
}

type Taker = Place & Required<Pick<Place, 'manifest'>>;

function placeOf({ service, pool }: LoadBalancer): Taker {
  return { manifest: service.manifest, field: pool?.field ?? AUTOMATIC };
}

const AUTOMATIC = 'spec.type';

function isAutomatic({ field }: Taker): boolean {
  return field === AUTOMATIC;
}

function more(count: number): string {
  return count > 1 ? ` and ${count - 1} more` : '';
}
