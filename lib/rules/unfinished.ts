import { valueAt } from '../model/read/field-path';
import type { Finding, FindingPlace } from './finding';

/** `base`, `deploy/bases/web`, `templates/web`. */
const BASE = /(?:^|\/)(?:bases?|templates?)(?:\/|$)/;

/** Without what a base leaves to an overlay that is not in the files. */
export function withoutUnfinished(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ places, what }) => !places.some((one) => isUnfinished(one, LACKS.test(what))),
  );
}

/** `spec.rules[0].backendRefs[0] has no name and no port`: what holds it is the place. */
const LACKS = / has no \w+(?: and no \w+)*$/;

function isUnfinished({ manifest, field }: FindingPlace, isLacking: boolean): boolean {
  const unit = manifest?.origin.unit;
  if (unit === undefined || field === '' || !BASE.test(unit)) return false;
  // The field `namespace` of an overlay is the name of the Namespace too.
  const isNamespace = manifest?.kind === 'Namespace' && field === 'metadata.name';
  const value = valueAt(manifest?.object, field);
  return isNamespace || isLacking || value === undefined || value === '';
}
