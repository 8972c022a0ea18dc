import { groupBy } from '../../model/queries/group';
import { isFields } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';

/** The objects that are written otherwise on one side than on the other, or on one side alone. */
export function changedManifests(
  old: readonly Manifest[],
  now: readonly Manifest[],
): ReadonlySet<Manifest> {
  const changed = new Set<Manifest>();
  const byIdentity = groupBy(old, ({ identity }) => identity);
  for (const [identity, those] of groupBy(now, (one) => one.identity)) {
    const before = byIdentity.get(identity) ?? [];
    byIdentity.delete(identity);
    if (areAlike(before, those)) continue;
    for (const one of [...before, ...those]) changed.add(one);
  }
  for (const those of byIdentity.values()) for (const one of those) changed.add(one);
  return changed;
}

/** What is written twice is compared in the order of the files, where it mostly stands alike. */
function areAlike(a: readonly Manifest[], b: readonly Manifest[]): boolean {
  return a.length === b.length && a.every((one, index) => isAlike(one, b[index]));
}

function isAlike(a: Manifest, b: Manifest | undefined): boolean {
  return a === b || (b !== undefined && areEqual(a.object, b.object));
}

/** Whether two values of YAML are the same, in whatever order their keys stand. */
export function areEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((one, index) => areEqual(one, b[index]))
    );
  }
  if (!isFields(a) || !isFields(b) || Array.isArray(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key], b[key]))
  );
}
