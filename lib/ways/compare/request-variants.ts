import type { Request } from '../ask/request';
import type { Candidate } from '../routes/candidate';
import type { Wanted } from '../routes/condition';

/** What a request has beside its host and path. */
export type Variant = Pick<Request, 'method' | 'headers' | 'query'>;

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];

/** No more for one path: the conditions of very many routes at one path are not all combined. */
const MOST_VARIANTS = 64;

/** Of so few conditions, each is asked together with each other one. */
const FEW_LISTS = 12;

/**
 * The variants that tell candidates apart: every combination of what they want, and of wanting none of it;
 * where there are too many, what each wants by itself and together with what one other wants; of many, with
 * what its neighbour wants.
 */
export function variantsFor(candidates: readonly Candidate[]): readonly Variant[] {
  const lists = candidates.flatMap(listsOf);
  if (lists.length === 0) return PLAIN;
  const flat = lists.flat();
  const wanted = new Set(flat.flatMap(({ kind, value }) => (kind === 'method' ? [value] : [])));
  // A method that no route asks for stands for all of these.
  const method = METHODS.find((one) => !wanted.has(one)) ?? 'GET';
  const facets = facetsOf(flat);
  const count = facets.reduce((product, one) => product * (one.length + 1), 1);
  const all = (count <= MOST_VARIANTS ? combined(facets) : paired(lists)).map((wants) =>
    variantOf(wants, method),
  );
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/** Where nothing is wanted. */
const PLAIN: readonly Variant[] = [{ method: 'GET', headers: new Map(), query: [] }];

/** What a candidate wants, and with it each of what decides where it leads: these are alternatives. */
function listsOf({ conditions, action }: Candidate): (readonly Wanted[])[] {
  const own = conditions.flatMap(({ wants = [] }) => [...wants]);
  const each = (action.wants ?? []).map((one) => [...own, one]);
  return own.length > 0 ? [own, ...each] : each;
}

/** What one request can have only one of: a method, or a value of a header. */
function facetsOf(all: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const facets = new Map<string, Map<string, Wanted>>();
  for (const one of all) {
    const key = `${one.kind} ${one.name}`;
    const facet = facets.get(key) ?? new Map<string, Wanted>();
    facets.set(key, facet.set(one.value, one));
  }
  return [...facets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => [...one.values()]);
}

function combined(facets: readonly (readonly Wanted[])[]): (readonly Wanted[])[] {
  let sets: (readonly Wanted[])[] = [[]];
  for (const facet of facets) {
    sets = sets.flatMap((set) => [set, ...facet.map((one) => [...set, one])]);
  }
  return sets;
}

function paired(lists: readonly (readonly Wanted[])[]): (readonly Wanted[])[] {
  // In an order that does not depend on which side is the first.
  const byKey = new Map(lists.map((one) => [JSON.stringify(one), one]));
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const some = sorted.slice(0, MOST_VARIANTS);
  const near = some.length > FEW_LISTS ? 1 : FEW_LISTS;
  const pairs = some.flatMap((one, index) =>
    some.slice(index + 1, index + 1 + near).map((other) => [...one, ...other]),
  );
  return [[], ...some, ...pairs];
}

function variantOf(wants: readonly Wanted[], otherMethod: string): Variant {
  const headers = new Map<string, string>();
  const query = new Map<string, string>();
  let method = otherMethod;
  for (const { kind, name, value } of wants) {
    if (kind === 'method') method = value;
    else (kind === 'header' ? headers : query).set(name, value);
  }
  return { method, headers: new Map([...headers].sort(byName)), query: [...query].sort(byName) };
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ method, headers, query }: Variant): string {
  return JSON.stringify([method, [...headers], query]);
}
