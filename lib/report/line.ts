import type { Finding } from '../rules/finding';
import { afterPlaces } from './after-places';
import { printable } from './escape';

/** A finding in one line, for those who put a prefix before it and join many. */
export function findingLine(finding: Finding): string {
  const { rule, what, fix, places } = finding;
  const at = places.map(({ origin, object, field }) => [origin, object, field].join(' ').trim());
  const where = [...at, ...afterPlaces(finding)].join(', ');
  return printable(`${rule.id} ${what}: ${where}. Fix: ${fix}`);
}
