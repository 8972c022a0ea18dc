import { textOf, within } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import type { Unit } from './unit';
import { UnitKind } from './unit';

/**
 * The units without what may be a patch that no kustomization names any more: in a file that is called so,
 * without a name, or beside kustomizations that render or name the object too.
 */
export function withoutLeftOver(
  units: readonly Unit[],
  named: readonly Manifest[],
): readonly Unit[] {
  const rendered = units.filter(({ reading }) => !reading).flatMap(({ manifests }) => manifests);
  const known = new Set([...rendered, ...named].map(keyOf));
  return units.map((unit) => {
    if (!unit.reading) return unit;
    const isPatch = (one: Manifest) =>
      PATCH.test(unit.path) ||
      isNameless(one) ||
      (unit.kind === UnitKind.FILE && known.has(keyOf(one)));
    return { ...unit, manifests: unit.manifests.filter((one) => !isPatch(one)) };
  });
}

/** `patches/web.yaml`, `web-patch.yaml`, `patch_web.yaml`. */
const PATCH = /(?:^|[-_./])patch(?:es)?(?:[-_./]|$)/i;

function isNameless({ name, object }: Manifest): boolean {
  return name === '' && textOf(within(object, 'metadata', 'generateName')) === undefined;
}

function keyOf({ group, kind, name }: Manifest): string {
  return `${group}/${kind} ${name}`;
}
