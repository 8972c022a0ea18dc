import type { Outcome } from '../routing/outcome';

/** The share of requests that an invalid backend would have got: 500, UNAVAILABLE or no connection. */
export const INVALID = 'invalid';

/**
 * What becomes of a request to a network: the shares of `<namespace>/<service>:<port>` and the path
 * that these see, a redirect, an error, or one of several where the specification leaves it open.
 */
export type Ending =
  | Outcome
  | { readonly error: number }
  | 'unavailable'
  | { readonly oneOf: readonly Ending[] }
  | 'unknown';

/** The one ending that all are, or all that there are. */
export function oneOf(endings: readonly Ending[]): Ending {
  const flat = endings.flatMap((one) =>
    typeof one === 'object' && 'oneOf' in one ? one.oneOf : [one],
  );
  const distinct = new Map(flat.map((one) => [JSON.stringify(one), one]));
  const all = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  if (all.includes('unknown')) return 'unknown';
  const [first] = all;
  return all.length === 1 && first !== undefined ? first : { oneOf: all };
}
