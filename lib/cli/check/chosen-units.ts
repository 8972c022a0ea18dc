import { isIn } from '../../deploy/tree/files';
import { nearNames } from '../../net/nearest-text';
import { Refusals } from '../../props/refusals';
import type { Finding } from '../../rules/finding';
import { slashed } from './disk-files';
import type { ReadUnit } from './repository';

/** The units that are asked for; nothing where all are. */
export type ChosenUnits = readonly ReadUnit[] | undefined;

/** @throws where there is no unit of a name */
export function chosenUnits(units: readonly ReadUnit[], names: readonly string[]): ChosenUnits {
  if (names.length === 0) return undefined;
  const refusals = new Refusals('reach');
  const chosen = names.flatMap((name) => {
    const those = units.filter((unit) => isCalled(unit, name));
    if (those.length === 0) refuseUnknown(name, units, refusals);
    return those;
  });
  refusals.throwIfAny(chosenUnits);
  return chosen;
}

/** The findings that concern an object of the units. */
export function inChosen(findings: readonly Finding[], chosen: ChosenUnits): readonly Finding[] {
  if (!chosen) return findings;
  const manifests = new Set(chosen.flatMap((unit) => [...unit.manifests]));
  const files = new Set(chosen.flatMap(({ unit, path }) => (unit.reading ? [path] : [])));
  return findings.filter(({ places }) =>
    places.some(({ manifest, file }) =>
      manifest ? manifests.has(manifest) : file !== undefined && files.has(file),
    ),
  );
}

function isCalled({ unit, label, path }: ReadUnit, name: string): boolean {
  if (unit.name === name || label === name) return true;
  const folder = slashed(name).replace(/^(?:\.\/)+|\/+$/g, '') || '.';
  return isIn(path, folder);
}

function refuseUnknown(name: string, units: readonly ReadUnit[], refusals: Refusals): void {
  const near = nearNames(name, [...new Set(units.map(({ label }) => label))]);
  refusals.at('--unit').refuse(name, {
    what: 'is not a unit',
    why: 'a unit is a folder or a file that is deployed, or the name of what deploys it',
    fix: `write ${near.length > 0 ? `one of ${near.join(', ')}` : 'a unit that reach units lists'}`,
  });
}
