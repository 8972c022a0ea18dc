import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FolderEntry, Files } from '../../deploy/tree/files';
import { foldersAbove, isBelow } from './files';

/** The files of a folder of the disk; what lies outside of it is not there. */
export function diskFiles(root: string, maxSize: number): Files {
  const at = (path: string) => join(root, path);
  const known = new Map<string, string | undefined>();
  const realPath = (path: string) => {
    if (!known.has(path)) known.set(path, tryRealPath(root, at(path)));
    return known.get(path);
  };
  return {
    realPath,
    read: (path) => {
      const real = realPath(path);
      if (real === undefined) return undefined;
      const stats = tried(() => statSync(at(real)));
      return stats?.isFile() && stats.size <= maxSize
        ? tried(() => readFileSync(at(real)))
        : undefined;
    },
    isFolder: (path) =>
      realPath(path) !== undefined && (tried(() => statSync(at(path)).isDirectory()) ?? false),
    list: (folder) => tried(() => entriesIn(at(folder))) ?? [],
  };
}

/** In order, without links: a folder that links to itself has no end. */
function entriesIn(folder: string): FolderEntry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function tryRealPath(root: string, path: string): string | undefined {
  const real = tried(() => realpathSync(path));
  if (real === undefined || !isBelow(real, root)) return undefined;
  return slashed(relative(root, real)) || '.';
}

/** The repository around a path, else the path itself. */
export function repositoryRoot(path: string): string {
  const folders = [path, ...foldersAbove(path)];
  return folders.find((folder) => existsSync(join(folder, '.git'))) ?? path;
}

/** A path of this machine with slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
