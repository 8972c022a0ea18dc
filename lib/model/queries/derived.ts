import type { Network } from './network';

/** What follows from a network, worked out once for each. */
export function derived<T>(make: (network: Network) => T): (network: Network) => T {
  return (network) => {
    let one = network.tryAnswer(make) as ReturnType<typeof network.listen<T>> | undefined;
    if (!one) network.keepAnswer(make, (one = network.listen(() => make(network))));
    // Whoever uses it rests on what it rests on.
    if (one.asked.size > 0) network.rests(one.asked);
    return one.value;
  };
}
