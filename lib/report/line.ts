import type { Finding } from '../rules/finding';
import { printable } from './escape';
import { inUnitsText } from './in-units';

/** A finding in one line, for those who put a prefix before it and join many. */
export function findingLine(finding: Finding): string {
  const { rule, what, fix, places } = finding;
  const units = inUnitsText(finding);
  const at = places.map(({ origin, object, field }) => [origin, object, field].join(' ').trim());
  return printable(`${rule.id} ${what}: ${at.join(', ')}${units && `, ${units}`}. Fix: ${fix}`);
}
