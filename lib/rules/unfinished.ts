import { valueAt } from '../model/read/field-path';
import type { Finding, FindingPlace } from './finding';

/** `base`, `deploy/bases/web`, `templates/web`. */
const BASE = /(?:^|\/)(?:bases?|templates?)(?:\/|$)/;

/** Without what a base leaves out that no overlay in the files takes in: another one may write it. */
export function withoutUnfinished(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ places }) => !places.some(isLeftOutOfBase));
}

function isLeftOutOfBase({ manifest, field }: FindingPlace): boolean {
  const unit = manifest?.origin.unit;
  if (unit === undefined || field === '' || !BASE.test(unit)) return false;
  return valueAt(manifest?.object, field) === undefined;
}
