import type { Network } from './network';

/** What follows from a network, worked out once for each. */
export function derived<T>(make: (network: Network) => T): (network: Network) => T {
  const known = new WeakMap<Network, { readonly value: T }>();
  return (network) => {
    const old = known.get(network);
    if (old) return old.value;
    const value = make(network);
    known.set(network, { value });
    return value;
  };
}
