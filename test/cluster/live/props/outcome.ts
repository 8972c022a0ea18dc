import type { Said } from './asked';
import { reasonFor } from './reasons';
import type { Row } from './rows';
import type { Made } from './unguarded';

export const CONFIRMED =
  'R: the server, or the webhook of MetalLB, refuses what would have been made';
export const UNEXPLAINED = 'unexplained: the server takes it';
const BY_FACT = 'I, B, D or W: its row of docs/facts.md says that the server takes it';
const NOT_MADE = 'usage: nothing can be made of it';
const UNKNOWN_KIND = 'not asked: a kind of another release or channel, or of Traefik';

/** What becomes of a row where nobody guards the construct. */
export function outcomeOf(row: Row, made: Made, said: Said | undefined, release: number): string {
  if (said && said.refusals.length > 0) return CONFIRMED;
  if ('thrown' in made || made.objects.length === 0) return NOT_MADE;
  if (said && said.unknown.length > 0) return UNKNOWN_KIND;
  if (row.codes.some((code) => isTaken(code, release))) return BY_FACT;
  const reasons = row.faults.map((fault) => reasonFor(fault, row.title));
  return reasons.includes(undefined) ? UNEXPLAINED : (reasons[0] ?? UNEXPLAINED);
}

/** A code such as `R/I`, `B`, or `W, R since 1.36` before that release, and not `R (webhook)`. */
function isTaken(code: string, release: number): boolean {
  const [, since] = /R since 1\.(\d+)/.exec(code) ?? [];
  return since === undefined ? /\b[IBDW]\b/.test(code) : release < Number(since);
}
