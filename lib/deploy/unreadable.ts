import type { Reading } from '../model/read/read';
import type { Claims } from './claims';
import { newUnit } from './new-unit';
import { isRetired } from './tree/unused-folders';
import type { Unit } from './unit';
import { UnitKind } from './unit';

/** The texts that kustomize cannot read: they keep whole units from the cluster. */
export function unreadableUnits(left: ReadonlyMap<string, Reading>, { resources }: Claims): Unit[] {
  return [...left].flatMap(([path, text]) => {
    if (text.unreadable.length === 0 || !resources.has(path)) return [];
    // What kubectl reads as it is meant, kustomize refuses all the same.
    const refused = text.unreadable.map((one) => ({ ...one, isHarmless: false }));
    const reading = { ...text, unreadable: refused, manifests: [] };
    return { ...newUnit(UnitKind.FILE, path), reading, isUnused: isRetired(path) };
  });
}
