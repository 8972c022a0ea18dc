import type { Reading } from '../model/read/read';
import type { Claims } from './claims';
import { newUnit } from './new-unit';
import { parentOf } from './tree/files';
import { isRetired } from './tree/unused-folders';
import type { Unit } from './unit';
import { UnitKind } from './unit';

/**
 * The texts that kustomize cannot read: they keep whole units from the cluster.
 *
 * @param units with what is known of whether they are deployed
 */
export function unreadableUnits(
  left: ReadonlyMap<string, Reading>,
  units: readonly Unit[],
  { resources }: Claims,
): Unit[] {
  const read = foldersRead(units);
  const used = foldersRead(units.filter(({ isUnused }) => !isUnused));
  // Of a text that no unit is known to read, nothing is known.
  const areUnused = (folders: ReadonlySet<string>) =>
    hasAny(read, folders) && !hasAny(used, folders);
  return [...left].flatMap(([path, text]) => {
    const folders = resources.get(path);
    if (text.unreadable.length === 0 || !folders) return [];
    // What kubectl reads as it is meant, kustomize refuses all the same.
    const refused = text.unreadable.map((one) => ({ ...one, isHarmless: false }));
    const reading = { ...text, unreadable: refused, manifests: [] };
    const isUnused = isRetired(path) || areUnused(folders);
    return { ...newUnit(UnitKind.FILE, path), reading, isUnused };
  });
}

/** The folders of the kustomizations that units read. */
function foldersRead(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ kustomizations }) => kustomizations.map(parentOf)));
}

function hasAny(these: ReadonlySet<string>, those: ReadonlySet<string>): boolean {
  return [...those].some((one) => these.has(one));
}
