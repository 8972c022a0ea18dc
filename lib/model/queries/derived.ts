import type { Network } from './network';

/** What follows from a network, worked out once for each. */
export function derived<T>(make: (network: Network) => T): (network: Network) => T {
  const known = new WeakMap<Network, ReturnType<typeof Network.prototype.listen<T>>>();
  return (network) => {
    let one = known.get(network);
    if (!one) known.set(network, (one = network.listen(() => make(network))));
    // Whoever uses it rests on what it rests on.
    if (one.asked.size > 0) network.rests(one.asked);
    return one.value;
  };
}
