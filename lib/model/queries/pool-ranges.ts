import type { Ip, IpRange } from '../../net/ip';
import type { Pool, PoolEntry } from '../objects/pool';
import { derived } from './derived';
import { groupBy } from './group';
import type { LoadBalancer } from './load-balancers';
import type { Network } from './network';
import { perList } from './per-list';
import type { Span } from './spans';
import { holdsAddresses, spansOf, trySpan } from './spans';

/** The addresses of one entry of a pool. */
export interface PoolRange {
  readonly pool: Pool;
  readonly entry: PoolEntry;
  readonly range: IpRange;
}

/** The addresses of all pools; where pools overlap, as one span. */
export const poolSpans = derived(({ pools }): readonly Span<PoolRange>[] =>
  spansOf(pools.flatMap(rangesOf)),
);

export function rangesOf(pool: Pool): PoolRange[] {
  return pool.entries.flatMap((entry) =>
    entry.range && holdsAddresses(entry.range) ? [{ pool, entry, range: entry.range }] : [],
  );
}

/** The pool of an address; nothing where several overlap there. */
export function tryPoolOf(network: Network, ip: Ip): PoolRange | undefined {
  const span = trySpan(poolSpans(network), ip);
  return span && ofOnePool(span.members);
}

const ofOnePool = perList((members: readonly PoolRange[]): PoolRange | undefined => {
  const identities = new Set(members.map(({ pool }) => pool.manifest.identity));
  return identities.size === 1 ? members[0] : undefined;
});

/** The pools of the addresses that a Service asks for by name. */
export function poolsAsked(
  network: Network,
  { addresses }: LoadBalancer,
): { readonly pool: Pool; readonly field: string }[] {
  return addresses.flatMap(({ ip, field }) => {
    const held = ip && tryPoolOf(network, ip);
    return held ? [{ pool: held.pool, field }] : [];
  });
}

/** The pools of a name: several where it is given for several environments. */
export function poolsNamed(network: Network, name: string): readonly Pool[] {
  return byName(network).get(name) ?? [];
}

const byName = derived(({ pools }) => groupBy(pools, ({ manifest }) => manifest.name));

/** Whether a pool gives no address such as 192.0.2.0 or 192.0.2.255. */
export function avoids({ avoidsBuggyIps }: Pool, { family, bytes }: Ip): boolean {
  return avoidsBuggyIps && family === 'IPv4' && (bytes[3] === 0 || bytes[3] === 255);
}
