import { valueAt } from '../model/read/field-path';
import type { Finding, FindingPlace } from './finding';

/** `base`, `deploy/bases/web`, `templates/web`. */
const BASE = /(?:^|\/)(?:bases?|templates?)(?:\/|$)/;

/** Without what a base leaves to an overlay that is not in the files. */
export function withoutUnfinished(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ places }) => !places.some(isUnfinished));
}

function isUnfinished({ manifest, field }: FindingPlace): boolean {
  const unit = manifest?.origin.unit;
  if (unit === undefined || field === '' || !BASE.test(unit)) return false;
  // The field `namespace` of an overlay is the name of the Namespace too.
  const isNamespace = manifest?.kind === 'Namespace' && field === 'metadata.name';
  return isNamespace || valueAt(manifest?.object, field) === undefined;
}
