/** Whether a request is for a match: what the files leave open is neither yes nor no. */
export enum Truth {
  NO,
  MAYBE,
  YES,
}

export function truthOf(value: boolean): Truth {
  return value ? Truth.YES : Truth.NO;
}

export function leastOf(truths: readonly Truth[]): Truth {
  return truths.reduce((least, one) => Math.min(least, one), Truth.YES);
}

export function mostOf(truths: readonly Truth[]): Truth {
  return truths.reduce((most, one) => Math.max(most, one), Truth.NO);
}

export function notOf(truth: Truth): Truth {
  if (truth === Truth.MAYBE) return truth;
  return truth === Truth.YES ? Truth.NO : Truth.YES;
}
