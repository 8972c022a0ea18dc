/** Somebody's word that a finding is right as it is. */
export interface WaiverNote {
  /** The id or the name of the rule. */
  readonly rule: string;
  /** The objects, as findings name them: `Service shop/web`. */
  readonly objects: readonly string[];
  /** The cluster whose objects they are; every one where nothing stands here. */
  readonly cluster?: string;
  readonly reason: string;
  /** The last day that it holds: `2026-12-31`. */
  readonly until?: string;
}

export const WAIVE = 'reach.cdk8s.io/waive';

/** A waiver of an annotation, or the part of one that is none. */
export type AnnotatedWaiver =
  Pick<WaiverNote, 'rule' | 'reason' | 'until'> | { readonly odd: string };

/** The waivers of an annotation: `NET203 until 2026-12-31: reason; NET501: reason`. */
export function parseWaivers(annotation: string): AnnotatedWaiver[] {
  return annotation
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseOne);
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function parseOne(part: string): AnnotatedWaiver {
  const colon = part.indexOf(':');
  const [rule = '', word, until, ...more] = part.slice(0, Math.max(0, colon)).trim().split(/\s+/);
  const reason = part.slice(colon + 1).trim();
  const isDated = word === 'until' && until !== undefined && isDay(until);
  const isWhole = rule !== '' && reason !== '' && more.length === 0;
  if (colon < 0 || !isWhole || (word !== undefined && !isDated)) return { odd: part };
  return { rule, reason, ...(isDated ? { until } : {}) };
}
