import type { Pool } from '../objects/pool';
import type { LoadBalancer, WantedAddress } from './load-balancers';
import { loadBalancers } from './load-balancers';
import type { Network } from './network';
import { avoids, poolsNamed, rangesOf, tryPoolOf } from './pool-ranges';
import { sizeOf } from './spans';

/** An address that a Service asks for by name, and how many of its pool are assigned before it. */
export interface FixedAddress extends WantedAddress {
  readonly balancer: LoadBalancer;
  readonly pool: Pool;
  readonly position: bigint;
}

/**
 * The addresses that Services ask for by name, in the order in which MetalLB tries those of a pool:
 * entry by entry, each from its first address on. Addresses of two families are tried apart, so a
 * pool that has both is left out.
 * @see https://github.com/metallb/metallb/blob/v0.16.1/internal/allocator/allocator.go
 */
export function fixedAddresses(network: Network): readonly FixedAddress[] {
  const starts = new Map(network.pools.filter(isOfOneFamily).flatMap(startsOf));
  return loadBalancers(network)
    .flatMap((balancer) =>
      balancer.addresses.flatMap((wanted): FixedAddress[] => {
        const held = wanted.ip && tryPoolOf(network, wanted.ip);
        const start = held && starts.get(held.entry);
        if (!wanted.ip || !held || start === undefined || avoids(held.pool, wanted.ip)) return [];
        const before = sizeOf({ first: held.range.first, last: wanted.ip }) - 1n;
        return [{ ...wanted, balancer, pool: held.pool, position: start + before }];
      }),
    )
    .sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));
}

/** Tells which Services get any address of a pool, and of no other one. */
export function takersOf(network: Network): (pool: Pool) => readonly LoadBalancer[] {
  const wishes = loadBalancers(network).filter(
    ({ addresses, sharingKey, sharesByCilium }) =>
      addresses.length === 0 && !sharingKey && !sharesByCilium,
  );
  const automatic = network.pools.filter(({ autoAssign }) => autoAssign);
  return (pool) => {
    const { name } = pool.manifest;
    if (pool.allocation || poolsNamed(network, name).length > 1) return [];
    const isOnlyOne = automatic.length === 1 && automatic[0] === pool;
    const those = wishes.filter((one) => (one.pool ? one.pool.value === name : isOnlyOne));
    return [...new Map(those.map((one) => [one.service.manifest.identity, one])).values()];
  };
}

function isOfOneFamily(pool: Pool): boolean {
  return new Set(rangesOf(pool).map(({ range }) => range.first.family)).size === 1;
}

/** How many addresses are before each entry of a pool. */
function startsOf(pool: Pool): [entry: object, start: bigint][] {
  let start = 0n;
  return rangesOf(pool).map(({ entry, range }) => {
    const own = start;
    start += sizeOf(range);
    return [entry, own];
  });
}
