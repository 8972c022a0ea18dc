import type { Network } from '../../model/queries/network';

/** Networks of two sides that are of the same cluster, and of the same units. */
export interface NetworkPair {
  readonly old?: Network;
  readonly now?: Network;
}

/**
 * Pairs by cluster, then by a unit that both have, then by the objects that they share: a folder may have
 * been renamed. Clusters of other names are one where each side has only one.
 */
export function pairNetworks(
  old: readonly Network[],
  now: readonly Network[],
): readonly NetworkPair[] {
  const [before, after] = [withObjects(old), withObjects(now)];
  const names = [namesOf(before), namesOf(after)] as const;
  const isOne = names.every(({ size }) => size <= 1);
  const all = isOne ? [''] : [...new Set([...names[0], ...names[1]])].sort();
  return all.flatMap((name) => {
    const of = (side: readonly Network[]) =>
      isOne ? side : side.filter((one) => (one.name ?? '') === name);
    return pairsOf(of(before), of(after));
  });
}

function withObjects(networks: readonly Network[]): readonly Network[] {
  return networks.filter(({ manifests }) => manifests.length > 0);
}

function namesOf(networks: readonly Network[]): ReadonlySet<string> {
  return new Set(networks.map(({ name = '' }) => name));
}

function pairsOf(old: readonly Network[], now: readonly Network[]): NetworkPair[] {
  const [first] = old;
  const [second] = now;
  if (old.length < 2 && now.length < 2) return first || second ? [{ old: first, now: second }] : [];
  const left = new Set(old);
  const pairs = new Map<Network, Network>(); // now -> old
  for (const [keysOf, least] of [[unitsOf, 0] as const, [identitiesOf, LEAST_SHARED] as const]) {
    const index = new Map<string, Network[]>();
    for (const network of left) {
      for (const key of keysOf(network)) index.set(key, [...(index.get(key) ?? []), network]);
    }
    for (const network of now) {
      if (pairs.has(network)) continue;
      const keys = keysOf(network);
      const best = mostShared(keys, index, left);
      const most = best && Math.max(keys.size, keysOf(best.network).size);
      if (!best || !most || best.shared < least * most) continue;
      pairs.set(network, best.network);
      left.delete(best.network);
    }
  }
  return [
    ...now.map((network) => ({ old: pairs.get(network), now: network })),
    ...[...left].map((network) => ({ old: network })),
  ];
}

/** One object of many that two have, such as a definition, does not make them one. */
const LEAST_SHARED = 0.25;

interface Shared {
  readonly network: Network;
  readonly shared: number;
}

function mostShared(
  keys: ReadonlySet<string>,
  index: ReadonlyMap<string, readonly Network[]>,
  left: ReadonlySet<Network>,
): Shared | undefined {
  const counts = new Map<Network, number>();
  for (const key of keys) {
    for (const network of index.get(key) ?? []) {
      if (left.has(network)) counts.set(network, (counts.get(network) ?? 0) + 1);
    }
  }
  let best: Shared | undefined;
  for (const [network, shared] of counts)
    if (shared > (best?.shared ?? 0)) best = { network, shared };
  return best;
}

function unitsOf({ manifests }: Network): ReadonlySet<string> {
  return new Set(manifests.map(({ origin }) => origin.unit ?? ''));
}

function identitiesOf({ manifests }: Network): ReadonlySet<string> {
  return new Set(manifests.map(({ identity }) => identity));
}
