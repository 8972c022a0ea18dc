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

/** MetalLB refuses a list that says one thing twice. */
export function distinct<T>(keyOf: (element: T) => string): Fact<readonly T[]> {
  return (list) => {
    const keys = list.map(keyOf);
    const second = keys.findIndex((key, at) => keys.indexOf(key) < at);
    if (second < 0) return undefined;
    return {
      what: `has [${keys.indexOf(keys[second] ?? '')}] again as [${second}]`,
      why: 'MetalLB refuses an object with a list that says one thing twice',
      fix: `leave [${second}] out`,
    };
  };
}

/** Whether two limits can hold at once. An empty one is no limit. */
export function canMeet(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  return some.some((one) => others.includes(one));
}
