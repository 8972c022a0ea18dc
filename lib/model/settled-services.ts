import type { Network } from './network';
import type { Service } from './service';
import { identityOf } from './stable';

const known = new WeakMap<Network, readonly Service[]>();

/**
 * The Services whose type is known. One that is given twice, with two types, is a manifest and a
 * patch of it, and what one of them lacks the other has.
 */
export function settledServices(network: Network): readonly Service[] {
  const before = known.get(network);
  if (before) return before;
  const types = new Map<string, Set<string>>(); // identity -> types
  for (const { manifest, type } of network.services) {
    const identity = identityOf(manifest);
    types.set(identity, (types.get(identity) ?? new Set()).add(type));
  }
  const settled = network.services.filter(
    ({ manifest }) => types.get(identityOf(manifest))?.size === 1,
  );
  known.set(network, settled);
  return settled;
}
