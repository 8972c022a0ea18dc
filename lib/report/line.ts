import type { Finding } from '../rules/finding';

/** A finding in one line, for those who put a prefix before it and join many. */
export function findingLine({ rule, what, fix, places }: Finding): string {
  const at = places.map(({ origin, object, field }) => [origin, object, field].join(' ').trim());
  return `${rule.id} ${what}: ${at.join(', ')}. Fix: ${fix}`;
}
