import type { Request } from '../ask/request';
import { nameKey, textOrder } from './age';
import type { Candidate } from './candidate';
import type { Doubt, Truth } from '../chain/truth';
import { allHold, isDoubt } from '../chain/truth';

/** Which candidate gets a request. */
export interface Selection<T extends Candidate> {
  /** The winners: several, where nothing says which of them wins; none, where none matches for sure. */
  readonly winners: readonly T[];
  /** Those before them of which nobody knows whether they match. */
  readonly before: readonly Doubtful<T>[];
  /** The first of those that would match, had the winner not been there. */
  readonly next?: T;
}

export interface Doubtful<T> {
  readonly candidate: T;
  readonly doubt: Doubt;
}

/** Candidates that go before those of every later tier. */
export interface RouteTier<T> {
  /** The first first; those of one rank are equals, of which nothing says which goes first. */
  readonly ranks: readonly (readonly T[])[];
  /** Those of which nothing says where among the others they stand. */
  readonly floating?: readonly T[];
}

export type Tiers<T> = readonly RouteTier<T>[];

/** The order within a rank is that of names, so that no order of files changes what is said. */
export function ranksOf<T extends Candidate>(
  elements: readonly T[],
  compare: (a: T, b: T) => number,
): T[][] {
  const ranks: T[][] = [];
  for (const element of [...elements].sort(compare)) {
    const last = ranks.at(-1);
    if (last?.[0] !== undefined && compare(last[0], element) === 0) last.push(element);
    else ranks.push([element]);
  }
  return ranks.map((rank) =>
    rank.length === 1
      ? rank
      : [...rank].sort((a, b) => textOrder(nameKey(a.manifest), nameKey(b.manifest))),
  );
}

export function select<T extends Candidate>(
  tiers: Tiers<T>,
  request: Request,
  path: string,
): Selection<T> {
  const before: Doubtful<T>[] = [];
  let winners: readonly T[] = [];
  for (const { ranks, floating = [] } of tiers) {
    const floats = matching(floating, request, path);
    if (winners.length === 0) before.push(...floats.maybe);
    let first: readonly T[] = [];
    for (const rank of ranks) {
      const { yes, maybe } = matching(rank, request, path);
      if (first.length + winners.length === 0) before.push(...maybe);
      else if (yes[0])
        return {
          winners: winners.length > 0 ? winners : [...floats.yes, ...first],
          before,
          next: yes[0],
        };
      if (first.length === 0) first = yes;
    }
    if (winners.length > 0 && floats.yes[0]) return { winners, before, next: floats.yes[0] };
    if (winners.length === 0) winners = [...floats.yes, ...first];
  }
  return { winners, before };
}

function matching<T extends Candidate>(rank: readonly T[], request: Request, path: string) {
  const [yes, maybe]: [T[], Doubtful<T>[]] = [[], []];
  for (const one of rank) {
    const truth = truthFor(one, request, path);
    if (isDoubt(truth)) maybe.push({ candidate: one, doubt: truth });
    else if (truth) yes.push(one);
  }
  return { yes, maybe };
}

function truthFor(candidate: Candidate, request: Request, path: string): Truth {
  const { presence, path: test, conditions } = candidate;
  const ofPath = !test || test.test(path);
  if (ofPath === false) return false;
  return allHold([
    presence ?? true,
    ofPath,
    ...conditions.map((condition) => condition.test(request)),
  ]);
}
