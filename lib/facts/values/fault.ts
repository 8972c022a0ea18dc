/**
 * Why a value cannot stand, and what to write instead. It completes the sentence
 * `<place>: <value> <what>`; the place is added by whoever asked.
 */
export interface Fault {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** What a cluster accepts, as one predicate: the fault of a value, or nothing. */
export type Fact<T> = (value: T) => Fault | undefined;

/** A fault of one element of a list, at the named field of that element. */
export interface FaultAt {
  readonly index: number;
  readonly field: string;
  readonly fault: Fault;
}

/** The first fault that one of the facts finds. */
export function allOf<T>(...facts: readonly Fact<T>[]): Fact<T> {
  return (value) => {
    for (const fact of facts) {
      const fault = fact(value);
      if (fault) return fault;
    }
    return undefined;
  };
}
