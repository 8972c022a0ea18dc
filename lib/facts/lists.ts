import type { Fact } from './fault';

/** A list by which MetalLB narrows something down: it reads an empty one as no limit at all. */
export const narrowing: Fact<readonly unknown[]> = (list) =>
  list.length > 0
    ? undefined
    : {
        what: 'is empty',
        why: 'MetalLB reads an empty list as no limit, so all there is would match',
        fix: 'leave it out where all is meant, or write what is meant',
      };

/** A list that says one thing twice. */
export function distinct<T>(
  keyOf: (element: T) => string,
  whoRefuses = 'MetalLB',
): Fact<readonly T[]> {
  return (list) => {
    const keys = list.map(keyOf);
    const second = keys.findIndex((key, at) => keys.indexOf(key) < at);
    if (second < 0) return undefined;
    return {
      what: `has [${keys.indexOf(keys[second] ?? '')}] again as [${second}]`,
      why: `${whoRefuses} refuses an object with a list that says one thing twice`,
      fix: `leave [${second}] out`,
    };
  };
}

/** The number of entries that the API server takes in a list. */
export function upTo(most: number): Fact<readonly unknown[]> {
  return ({ length }) =>
    length <= most
      ? undefined
      : {
          what: `holds ${length} entries`,
          why: `the API server takes at most ${most}`,
          fix: 'leave some out',
        };
}

/** Whether two limits can hold at once. An empty one is no limit. */
export function canMeet(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  return some.some((one) => others.includes(one));
}
