import type { Workload } from '../objects/workload';

/** The lists that a workload is in so far: the last one, behind those before. */
interface Chain<T> {
  readonly before?: Chain<T>;
  readonly last: readonly T[];
}

/** What is said of lists of workloads, for each workload; those that are in the same lists share it. */
export function saidOfEach<T>(
  said: Iterable<readonly [readonly Workload[], readonly T[]]>,
): ReadonlyMap<Workload, readonly T[]> {
  const chains = new Map<Workload, Chain<T>>();
  for (const [workloads, last] of said) {
    const longer = new Map<Chain<T> | undefined, Chain<T>>();
    for (const workload of workloads) {
      const before = chains.get(workload);
      const chain = longer.get(before) ?? { before, last };
      longer.set(before, chain);
      chains.set(workload, chain);
    }
  }
  const flat = new Map<Chain<T>, readonly T[]>();
  for (const chain of chains.values()) if (!flat.has(chain)) flat.set(chain, flatOf(chain));
  return new Map([...chains].map(([workload, chain]) => [workload, flat.get(chain) ?? []]));
}

function flatOf<T>(chain: Chain<T>): readonly T[] {
  const lists: (readonly T[])[] = [];
  for (let at: Chain<T> | undefined = chain; at; at = at.before) lists.push(at.last);
  return lists.reverse().flat();
}
