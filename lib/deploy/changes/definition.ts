import type { RefusedUpdate } from '../../facts/values/refused-update';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';

const WHY = 'objects may be stored in this version, which status.storedVersions says';
const FIX =
  'Keep the version with served: false, until the stored objects are migrated and it is out of status.storedVersions.';

/**
 * What is refused of a CustomResourceDefinition over another one, beside its plain fields: to lose the
 * version that objects are stored in.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.37.0/pkg/apis/apiextensions/validation/validation.go ValidateCustomResourceDefinitionStoredVersions
 */
export function ofDefinition({ spec: before }: Manifest, { spec: now }: Manifest): RefusedUpdate[] {
  const names = new Set(listOf(at(now, 'versions')).map((one) => textOf(at(one, 'name'))));
  return listOf(at(before, 'versions')).flatMap((version, index) => {
    const name = textOf(at(version, 'name'));
    if (at(version, 'storage') !== true || name === undefined || names.has(name)) return [];
    const field = `spec.versions[${index}].name`;
    return [{ field, before: name, now: undefined, why: WHY, fix: FIX, isSure: true }];
  });
}
