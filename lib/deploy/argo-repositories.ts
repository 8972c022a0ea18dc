import { at, textOf } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import { isApplication, sourcesOf, tryFolder } from './argo';
import { applicationsOfSet } from './application-sets';
import { baseName, isIn } from './tree/files';
import type { Files } from './tree/files';

/**
 * Which sources of Applications are of another repository. Two repositories may have folders of one name, as
 * one that holds what is secret: where Applications name several, and folders that lie in each other, the
 * files are those of the one that is named most.
 */
export function foreignSources(
  given: readonly Manifest[],
  files: Files,
): (source: unknown) => boolean {
  const folders = new Map<string, Set<string>>(); // repository -> folders
  for (const one of given.flatMap((each) => [each, ...applicationsOfSet(each, files)])) {
    if (!isApplication(one)) continue;
    for (const source of sourcesOf(one)) {
      const [name, folder] = [tryRepository(source), tryFolder(source, files)];
      if (name === undefined || folder === undefined) continue;
      folders.set(name, (folders.get(name) ?? new Set()).add(folder));
    }
  }
  const [[own, first] = ['', new Set<string>()], [, second] = ['', new Set<string>()]] = [
    ...folders,
  ].sort(([, a], [, b]) => b.size - a.size);
  if (first.size === second.size) return () => false;
  return (source) => {
    const [name, folder] = [tryRepository(source), tryFolder(source, files)];
    if (name === undefined || name === own || folder === undefined) return false;
    return [...first].some((one) => isIn(one, folder) || isIn(folder, one));
  };
}

/** What it is called: clones and mirrors of it are elsewhere. */
function tryRepository(source: unknown): string | undefined {
  const url = textOf(at(source, 'repoURL'))?.replace(/(?:\.git)?\/*$/i, '');
  return url === undefined || /[{$]/.test(url) ? undefined : baseName(url).toLowerCase();
}
