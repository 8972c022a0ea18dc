import { fieldId } from '../model/read/field-path';
import type { Manifest } from '../model/read/manifest';
import type { Finding } from './finding';
import { Severity } from './rule';

/** Fields of one manifest in which errors are found, and those above them. */
interface Told {
  readonly fields: Set<string>;
  readonly above: Set<string>;
}

/** Leaves out what a rule for the rest finds at an error of another, closely above or right below. */
export function withoutRest(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<Manifest | undefined, Told>();
  for (const { rule, places } of findings) {
    if (!rule.isRest) continue;
    for (const { manifest } of places) told.set(manifest, { fields: new Set(), above: new Set() });
  }
  if (told.size === 0) return findings;
  for (const { rule, severity, places } of findings) {
    if (rule.isRest || severity !== Severity.ERROR) continue;
    for (const { manifest, field } of places) {
      const { fields, above } = told.get(manifest) ?? {};
      fields?.add(fieldId(field));
      // That of an element, and of its list.
      above?.add(fieldId(field, 1)).add(fieldId(field, 2));
    }
  }
  return findings.filter(({ rule, places: [first] }) => {
    if (!rule.isRest || !first) return true;
    const { fields, above } = told.get(first.manifest) as Told;
    const key = fieldId(first.field);
    return !fields.has(key) && !above.has(key) && !fields.has(fieldId(first.field, 1));
  });
}
