/**
 * Where files come from: a disk, or a map of texts. Paths have slashes, and begin at one root.
 */
export interface Files {
  /** What stands in a file; nothing where there is no such file. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The path that a file or a folder has once all links are followed; nothing where it is not there. */
  readonly realPath: (path: string) => string | undefined;
  readonly isFolder: (path: string) => boolean;
  /** The names in a folder, in order. */
  readonly list: (folder: string) => readonly FolderEntry[];
}

/** What stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** A path below a folder, without `.` and `..`; one that leaves the root begins with `..`. */
export function joined(folder: string, path: string): string {
  if (WORDS.test(path) && WORDS.test(folder)) return `${folder}/${path}`;
  const isAbsolute = folder.startsWith('/');
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isAbsolute) parts.push(part);
  }
  return (isAbsolute ? '/' : '') + parts.join('/') || '.';
}

/** A path with neither an empty part nor one that begins with a dot. */
const WORDS = /^[\w-][^/]*(?:\/[\w-][^/]*)*$/;

/** The folder that a path is in. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  // Nearly all paths are as they are written here.
  const isPlain = slash > 0 && slash < path.length - 1 && !ODD.test(path);
  return isPlain ? path.slice(0, slash) : joined(path, '..');
}

/** An empty part, or one of dots. */
const ODD = /\/\/|(?:^|\/)\.\.?(?:\/|$)/;

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path is a folder, or in it. */
export function isIn(path: string, folder: string): boolean {
  if (folder === '.') return path !== '..' && !path.startsWith('../');
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** The folders that a path is in, the nearest first. */
export function holdersOf(path: string): string[] {
  const folders: string[] = [];
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    folders.push(folder);
    if (folder === '.' || folder === '/' || folder.endsWith('..')) return folders;
  }
}

/** A path as it is called from a folder that it is in. */
export function below(folder: string, path: string): string {
  return folder === '.' ? path : path.slice(folder.length + 1);
}
