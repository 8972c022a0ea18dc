import { atMost } from './sentences';
import type { Fact, Fault } from './fault';

/** A list that narrows something down: an empty one is read as no limit at all. */
export const narrowing: Fact<readonly unknown[]> = (list) =>
  list.length > 0
    ? undefined
    : {
        what: 'is empty',
        why: 'an empty list is no restriction, so it would match everything',
        fix: 'remove it to match everything, or write the entries that should match',
      };

/** A list that says one thing twice. Of load balancers, only MetalLB refuses it; the others count it once. */
export function distinct<T>(
  keyOf: (element: T) => string,
  whoRefuses?: string,
): Fact<readonly T[]> {
  return (list) => {
    const first = new Map<string, number>(); // key -> index
    for (const [second, element] of list.entries()) {
      const key = keyOf(element);
      const before = first.get(key);
      if (before !== undefined) return twice(before, second, whoRefuses);
      first.set(key, second);
    }
    return undefined;
  };
}

/** The number of entries that the API server takes in a list. */
export function upTo(most: number, fix = 'remove some'): Fact<readonly unknown[]> {
  return ({ length }) =>
    length <= most
      ? undefined
      : {
          what: `has ${length} entries`,
          why: atMost(most),
          fix,
        };
}

/** Whether two limits can hold at once. An empty one is no limit. */
export function canMeet(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  return some.some((one) => others.includes(one));
}

function twice(first: number, second: number, whoRefuses: string | undefined): Fault {
  return {
    what: `repeats [${first}] in [${second}]`,
    why:
      whoRefuses === undefined
        ? 'each entry counts once, and MetalLB refuses an object that contains one twice'
        : `${whoRefuses} refuses an object that contains an entry twice in one list`,
    fix: `remove [${second}]`,
  };
}
