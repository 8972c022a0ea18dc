/** Why something is not known, and the command that tells. */
export interface Doubt {
  readonly why: string;
  readonly ask?: string;
}

/** Yes, no, or why it is not known. */
export type Truth = boolean | Doubt;

export function isDoubt(truth: Truth): truth is Doubt {
  return typeof truth !== 'boolean';
}

/** Whether all hold: one that does not is enough for a no. */
export function allHold(truths: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const one of truths) {
    if (one === false) return false;
    if (result === true) result = one;
  }
  return result;
}

/** Whether one holds. */
export function anyHolds(truths: Iterable<Truth>): Truth {
  let result: Truth = false;
  for (const one of truths) {
    if (one === true) return true;
    if (result === false) result = one;
  }
  return result;
}

export function notOf(truth: Truth): Truth {
  return isDoubt(truth) ? truth : !truth;
}

/** What several readings say, where they say the same; a doubt of one of them goes before the other. */
export function agreed(truths: readonly Truth[], otherwise: Doubt): Truth {
  const [first = otherwise, ...others] = truths;
  const doubt = truths.find(isDoubt);
  if (doubt) return doubt;
  return others.every((one) => one === first) ? first : otherwise;
}
