/** What becomes of a request, at one hop or at its end. */
export enum Verdict {
  /** The manifests say that it goes on. */
  GIVEN = 'given',
  /** It depends on what the manifests do not say. */
  UNKNOWN = 'unknown',
  /** A policy denies it. */
  BLOCKED = 'blocked',
  /** What the manifests say cannot work. */
  BROKEN = 'broken',
}

const WORST_LAST = [Verdict.GIVEN, Verdict.UNKNOWN, Verdict.BLOCKED, Verdict.BROKEN];

/** What becomes of a request that has to pass all of them: whatever is unknown, a broken hop ends it. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce(
    (worst, one) => (WORST_LAST.indexOf(one) > WORST_LAST.indexOf(worst) ? one : worst),
    Verdict.GIVEN,
  );
}

/** What becomes of a request that takes one of several ways, and nothing says which. */
export function eitherOf(verdicts: readonly Verdict[]): Verdict {
  const [first = Verdict.UNKNOWN, ...others] = verdicts;
  return others.every((one) => one === first) ? first : Verdict.UNKNOWN;
}
