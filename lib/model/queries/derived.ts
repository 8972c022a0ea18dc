import type { Network } from './network';

/** What follows from a network, worked out once for each. */
export function derived<T>(make: (network: Network) => T): (network: Network) => T {
  return (network) => {
    let one = network.tryAnswer(make) as Answer<T> | undefined;
    if (!one) network.keepAnswer(make, (one = network.listen(() => make(network))));
    // Whoever uses it rests on what it rests on.
    if (one.asked.size > 0) network.rests(one.asked);
    return one.value;
  };
}

/** The same for what follows from a network and a word, such as the name of a class. */
export function derivedFor<T>(
  make: (network: Network, word: string) => T,
): (network: Network, word: string) => T {
  const answers = derived(() => new Map<string, Answer<T>>());
  return (network, word) => {
    const known = answers(network);
    let one = known.get(word);
    if (!one) known.set(word, (one = network.listen(() => make(network, word))));
    if (one.asked.size > 0) network.rests(one.asked);
    return one.value;
  };
}

type Answer<T> = ReturnType<typeof Network.prototype.listen<T>>;
