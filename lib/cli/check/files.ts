import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONSTRUCT_METADATA } from '../../emit/construct-metadata';

/** A file to be read. */
export interface SourceFile {
  /** As people write it: below the path that they gave. */
  readonly name: string;
  /** From the root of the disk; `-` for what is piped in. */
  readonly path: string;
  /** The folder that was asked for, or that of the file; what is above it is not trusted. */
  readonly root: string;
  /** Whether its folder lists it as a regular file: neither a link nor a pipe. */
  readonly isListed?: boolean;
}

/** What stdin is called. */
export const STDIN = '-';

/**
 * The files at a path: itself, or those of YAML and JSON below it, in order. What is hidden is left
 * out, and so is what a link shows from outside the folder or a second time.
 */
export function filesAt(path: string): SourceFile[] {
  if (path === STDIN) return [{ name: 'stdin', path: STDIN, root: STDIN }];
  const root = realpathSync(path);
  if (!statSync(root).isDirectory()) return [{ name: path, path: root, root: dirname(root) }];
  const links: string[] = [];
  const listed = below(root, links);
  const linked = linkedFiles(links, listed, root);
  const folder = join(path, 'any').slice(0, -'any'.length);
  const found = (file: string, isListed: boolean) => ({
    name: folder + pathIn(root, file),
    path: file,
    root,
    isListed,
  });
  return [
    ...listed.map((file) => found(file, true)),
    ...linked.map((file) => found(file, false)),
  ].sort((a, b) => byCodeUnits(a.path, b.path));
}

/** The links that show a file of the folder which none before shows. */
function linkedFiles(links: readonly string[], listed: readonly string[], root: string): string[] {
  const seen = new Set(links.length === 0 ? [] : listed);
  return links.filter((link) => {
    const target = tryTarget(link);
    if (target === undefined || seen.has(target) || !isBelow(target, root)) return false;
    seen.add(target);
    return true;
  });
}

/** What `relative` says of a file of a folder, in a hundredth of its time. */
export function pathIn(folder: string, file: string): string {
  const isIn = file.startsWith(folder) && file.startsWith(sep, folder.length);
  return isIn ? file.slice(folder.length + sep.length) : relative(folder, file);
}

/** Whether a path is a folder, or in it. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The folders above a path, the nearest first. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === dirname(folder)) return folders;
  }
}

/** What others wrote, and what tests are asked with. */
const FOREIGN: ReadonlySet<string> = new Set([
  ...['__fixtures__', 'fixtures', 'node_modules', 'testdata', 'vendor'],
]);

const READ = /(?:\.(?:ya?ml|json)|^Kustomization)$/i;

/** Whether a file of a folder is read, by its name. */
export function isReadName(name: string): boolean {
  return READ.test(name) && name !== CONSTRUCT_METADATA && !isPassedOver(name);
}

/** Whether a file or a folder is left out, whatever is in it. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || FOREIGN.has(name);
}

function below(root: string, links: string[]): string[] {
  const files: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const start = folder.endsWith(sep) ? folder : folder + sep;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (isPassedOver(entry.name)) continue;
      const place = start + entry.name;
      if (entry.isDirectory()) folders.push(place);
      else if (!isReadName(entry.name)) continue;
      else if (entry.isFile()) files.push(place);
      else if (entry.isSymbolicLink()) links.push(place);
    }
  }
  return files;
}

/** The file that a link leads to; nothing where it leads nowhere, or to a folder. */
function tryTarget(link: string): string | undefined {
  try {
    const target = realpathSync(link);
    return lstatSync(target).isFile() ? target : undefined;
  } catch {
    return undefined;
  }
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
