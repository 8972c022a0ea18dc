import type { Fact } from '../../facts/values/fault';
import type { Place, Report } from '../rule';
import { draftOf } from '../rule';

/**
 * Reports a field that a fact finds a fault in. `fix` stands in where that of the fact speaks of
 * the props of a construct.
 */
export function reportFault<T extends string | number>(
  report: Report,
  place: Place,
  value: T,
  fact: Fact<T>,
  fix?: string,
): void {
  const fault = fact(value);
  if (!fault) return;
  const draft = draftOf(place, value, fault);
  report(fix === undefined ? draft : { ...draft, fix });
}

/** A value of any kind as it is shown in a finding. */
export function valueText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
