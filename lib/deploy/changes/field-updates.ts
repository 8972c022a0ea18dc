import type { ImmutableField } from '../../facts/values/immutable-fields';
import { IMMUTABLE_FIELDS } from '../../facts/values/immutable-fields';
import type { RefusedUpdate } from '../../facts/values/refused-update';
import { valueAt } from '../../model/read/field-path';
import { isAbsent } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { tryDifference } from './difference';

/** What is refused of one object over another for a field that does not change. */
export function fieldUpdates(before: Manifest, now: Manifest): RefusedUpdate[] {
  const fields = IMMUTABLE_FIELDS.get(`${now.group}/${now.kind}`) ?? [];
  return fields.flatMap((one) => tryUpdate(before, now, one) ?? []);
}

/** The refusal at the innermost field that differs. */
export function tryUpdate(
  { object: before }: Manifest,
  { object: now }: Manifest,
  { field, absent, isFreeToAdd, why, fix }: ImmutableField,
): RefusedUpdate | undefined {
  const was = valueAt(before, field);
  const is = valueAt(now, field);
  if (isFreeToAdd === true && (isAbsent(was) || isAbsent(is))) return undefined;
  const difference = tryDifference(was ?? absent, is ?? absent);
  return (
    difference && {
      field: `${field}${difference.field}`,
      before: difference.before,
      now: difference.now,
      why,
      fix,
      isSure: true,
    }
  );
}
