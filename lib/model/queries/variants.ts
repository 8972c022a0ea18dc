import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { groupBy } from './group';
import { duplicatesOf, stableText } from './stable';

/**
 * The folders whose entries are variants of each other: two of them declare one object, and not alike.
 * A cluster gets one of them, such as a lesson of a course or an environment.
 */
const variantFolders = derived(({ manifests }): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const places of duplicatesOf(manifests)) {
    const copies = places.map((place) => manifests[place] as Manifest);
    if (new Set(copies.map(({ object }) => stableText(object))).size < 2) continue;
    const files = [...new Set(copies.flatMap(({ origin }) => origin.file ?? []))].sort();
    // Of sorted paths, neighbours have every folder that any two of them have in common.
    files.slice(1).forEach((file, index) => folders.add(commonFolder(files[index] ?? '', file)));
  }
  return folders;
});

/** The files beside which another declares the same objects and no others: one is a copy for a try. */
const copies = derived(({ manifests }): ReadonlySet<string> => {
  const byObjects = new Map<string, string>();
  const found = new Set<string>();
  for (const [file, those] of groupBy(manifests, ({ origin }) => origin.file)) {
    // Many files bring their namespace along.
    if (file === undefined || those.every(({ kind }) => kind === 'Namespace')) continue;
    const key = JSON.stringify([folderOf(file), ...those.map(({ identity }) => identity).sort()]);
    const other = byObjects.get(key);
    if (other !== undefined) found.add(other).add(file);
    byObjects.set(key, file);
  }
  return found;
});

/** Whether two files are, or are in, variants of which a cluster gets one. */
export const areVariants = derived((network) => {
  const folders = variantFolders(network);
  const ofCopies = copies(network);
  return (file: string, other: string): boolean =>
    file !== other &&
    (folders.has(commonFolder(file, other)) ||
      ((ofCopies.has(file) || ofCopies.has(other)) && folderOf(file) === folderOf(other)) ||
      withoutNumbers(file) === withoutNumbers(other));
});

/** Files of one name with other numbers, such as the steps of a lesson, are variants too. */
function withoutNumbers(file: string): string {
  return file.replace(/\d+(?=[^/\\]*$)/g, '');
}

/** `k8s/` of `k8s/a/web.yaml` and `k8s/b.yaml`. */
function commonFolder(file: string, other: string): string {
  let end = 0;
  for (let index = 0; index < file.length && file[index] === other[index]; index++) {
    if (file[index] === '/' || file[index] === '\\') end = index + 1;
  }
  return file.slice(0, end);
}

function folderOf(file: string): string {
  return file.replace(/[^/\\]*$/, '');
}
