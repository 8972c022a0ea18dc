import type { Chain } from '../chain/chain';
import type { HopPlace } from '../chain/place';
import type { IsGone, RequestOutcome, OutcomeEnd } from './outcome';
import { NOTHING, State, endKey, outcomeOf } from './outcome';

/** What an audience gets to a request: each way that it may take counts. */
export interface SideAnswer {
  readonly state: State;
  /** Where what is open leads. */
  readonly ends: readonly OutcomeEnd[];
  /** Whether it takes one of them, and nothing says which. */
  readonly isEither: boolean;
  /** What is broken or blocked, or unknown, beside what is open. */
  readonly faults: readonly string[];
  readonly why?: string;
  /** Whether it is the answer to every host that nothing names. */
  readonly isOfAnyHost?: boolean;
  /** What says so, in the order of the ways. */
  readonly places: readonly HopPlace[];
}

const BEST_FIRST = [State.OPEN, State.UNKNOWN, State.BROKEN, State.BLOCKED, State.NOTHING];

export function answerOf(
  chains: readonly Chain[],
  isGone: IsGone,
  isOfAnyHost?: boolean,
): SideAnswer {
  const outcomes = chains.map((one) => outcomeOf(one, isGone));
  const [only = NOTHING] = outcomes;
  if (outcomes.length < 2) return answered(only, isOfAnyHost);
  const best = BEST_FIRST.find((state) => outcomes.some((one) => one.state === state));
  const first = outcomes.find(({ state }) => state === best) ?? NOTHING;
  const taken = outcomes.filter(({ state }) => state !== State.NOTHING);
  return {
    ...answered(first, isOfAnyHost),
    ends: largest(taken.flatMap(({ ends }) => ends)),
    isEither: taken.some(({ isEither }) => isEither),
    faults: [...new Set(taken.flatMap(faultsOf))].sort(),
    places: taken.flatMap(({ places }) => places),
  };
}

/** Of ways of which a client takes one, each end has the largest share that one of them gives it. */
function largest(all: readonly OutcomeEnd[]): readonly OutcomeEnd[] {
  const ends = new Map<string, OutcomeEnd>();
  for (const end of all) {
    const key = endKey(end);
    ends.set(key, { ...end, share: Math.max(ends.get(key)?.share ?? 0, end.share) });
  }
  return [...ends].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, end]) => end);
}

function answered(outcome: RequestOutcome, isOfAnyHost?: boolean): SideAnswer {
  const { state, ends, isEither, why, places } = outcome;
  return { state, ends, isEither, faults: faultsOf(outcome), why, places, isOfAnyHost };
}

function faultsOf({ state, what }: RequestOutcome): string[] {
  return state === State.OPEN || state === State.NOTHING ? [] : [what];
}
