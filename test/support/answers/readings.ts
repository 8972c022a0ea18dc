/** What the specification leaves to the implementation, each as one implementation does it. */
export interface Reading {
  /** A request is for the routes of the most specific listener alone (an extended feature). */
  readonly isolates: boolean;
  /** The host of a route is compared as it is left at its listener, not as it is written. */
  readonly comparesIntersection: boolean;
  /** The slash at the end of a prefix is no character of it. */
  readonly dropsSlash: boolean;
}

const BOTH = [true, false];

export const READINGS: readonly Reading[] = BOTH.flatMap((isolates) =>
  BOTH.flatMap((comparesIntersection) =>
    BOTH.map((dropsSlash) => ({ isolates, comparesIntersection, dropsSlash })),
  ),
);
