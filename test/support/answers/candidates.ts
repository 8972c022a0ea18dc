import type { Asked } from './asked';
import { hostOf } from './asked';
import type { Attachment } from './attachments';
import { hostnamesOf } from './attachments';
import type { Ending } from './ending';
import type { Hostname } from './hostnames';
import { bySpecificity, fits, specificity } from './hostnames';
import type { Reading } from './readings';

/** A match of a rule that takes a request, and how it came there. */
export interface Candidate {
  /** Compared one after another; the greater number goes first. */
  readonly precedence: readonly number[];
  readonly ending: () => Ending;
}

/** The host by which a route takes a request, as far as it counts. */
export function hostPrecedence({ route, listener }: Attachment, asked: Asked, reading: Reading) {
  const host = hostOf(asked);
  if (!fits(listener.hostname, host)) return undefined;
  const [best, ...rest] = hostnamesOf(route)
    .filter((one) => fits(one, host))
    .map((one): [Hostname] => [
      reading.comparesIntersection ? narrower(one, listener.hostname) : one,
    ])
    .sort(([a], [b]) => bySpecificity(a, b));
  return best === undefined && rest.length === 0 ? undefined : specificity(best?.[0]);
}

function narrower(one: Hostname, other: Hostname): Hostname {
  return bySpecificity(one, other) < 0 ? one : other;
}

/** Of candidates in the order of their routes, rules and matches: the first with the greatest precedence. */
export function winner(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort(byPrecedence)[0];
}

function byPrecedence(a: Candidate, b: Candidate): number {
  const at = a.precedence.findIndex((value, index) => value !== b.precedence[index]);
  return at < 0 ? 0 : (b.precedence[at] ?? 0) - (a.precedence[at] ?? 0);
}
