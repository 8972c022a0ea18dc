import { groupBy } from '../model/queries/group';
import { textOf, within } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import type { Reading } from '../model/read/read';
import type { Claims } from './claims';
import type { Files } from './tree/files';
import { isKustomizationFile } from './tree/kustomization-files';
import { isPatchFile } from './tree/patch-files';
import { fileText } from './tree/texts';
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
      isPatchFile(unit.path) ||
      isNameless(one) ||
      (unit.kind === UnitKind.FILE && known.has(keyOf(one)));
    return { ...unit, manifests: unit.manifests.filter((one) => !isPatch(one)) };
  });
}

/**
 * The files that kustomizations name and none renders, as they are: those that keep a unit from the cluster
 * where they cannot be read, and those that may name an object of another file.
 */
export function readNotRendered(
  units: readonly Unit[],
  { files: named, resources }: Claims,
  files: Files,
  read: (path: string) => Reading,
): ReadonlyMap<string, Reading> {
  const rendered = new Set(
    units.flatMap(({ manifests }) => manifests.map((one) => one.origin.file)),
  );
  const asTheyAre = units.filter(({ reading }) => reading);
  const mayName = namingAny(asTheyAre.flatMap(({ manifests }) => manifests));
  const left = [...named].filter(
    (path) =>
      MANIFESTS.test(path) &&
      !isKustomizationFile(path) &&
      !rendered.has(path) &&
      (resources.has(path) || mayName(fileText(files, path))),
  );
  return new Map(left.map((path) => [path, read(path)]));
}

const MANIFESTS = /\.(?:ya?ml|json)$/i;

/** Whether a text may hold an object that is called as one of these, which is sooner seen than what it holds. */
function namingAny(objects: readonly Manifest[]): (text: string | undefined) => boolean {
  const byName = groupBy(objects, ({ name }) => name);
  const areWords = objects.every(({ name, kind }) => WORD.test(name) && WORD.test(kind));
  return (text) => {
    if (objects.length === 0) return false;
    if (!areWords || text === undefined || ESCAPED.test(text)) return true;
    if (!text.includes('kind')) return false;
    const words = new Set(Array.from(text.matchAll(WORDS), ([word]) => word));
    return [...words].some((word) => byName.get(word)?.some(({ kind }) => words.has(kind)));
  };
}

const WORDS = /[\w.-][\w.:-]*/g;
const WORD = /^[\w.-][\w.:-]*$/;

/** A letter may be written by its number, or go on behind the end of a line. */
const ESCAPED = /\\[xuU\r\n]/;

function isNameless({ name, object }: Manifest): boolean {
  return name === '' && textOf(within(object, 'metadata', 'generateName')) === undefined;
}

function keyOf({ group, kind, name }: Manifest): string {
  return `${group}/${kind} ${name}`;
}
