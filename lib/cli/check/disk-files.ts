import type { Dirent } from 'node:fs';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FolderEntry, Files } from '../../deploy/tree/files';
import { baseName, joined, parentOf } from '../../deploy/tree/files';
import { foldersAbove, isBelow } from './files';

/** The files of a folder of the disk; what lies outside of it is not there. */
export function diskFiles(root: string, maxSize: number): Files {
  const disk = new Disk(root, maxSize);
  return {
    realPath: (path) => disk.realPath(path),
    read: (path) => disk.read(path),
    isFolder: (path) => disk.isFolder(path),
    list: (folder) => disk.list(folder),
  };
}

/** Each folder is listed once: to ask for each path by itself takes longer than to render most units. */
class Disk {
  private readonly folders = new Map<string, ReadonlyMap<string, Dirent>>();
  private readonly lists = new Map<string, readonly FolderEntry[]>();
  private readonly realPaths = new Map<string, string | undefined>([['.', '.']]);

  constructor(
    private readonly root: string,
    private readonly maxSize: number,
  ) {}

  realPath(path: string): string | undefined {
    if (!this.realPaths.has(path)) this.realPaths.set(path, this.findRealPath(path));
    return this.realPaths.get(path);
  }

  isFolder(path: string): boolean {
    const real = this.realPath(path);
    return real === '.' || (real !== undefined && (this.entry(real)?.isDirectory() ?? false));
  }

  read(path: string): Uint8Array | undefined {
    const real = this.realPath(path);
    if (real === undefined || !this.entry(real)?.isFile()) return undefined;
    return tried(() => bytesOf(join(this.root, real), this.maxSize));
  }

  /** In order, without links: a folder that links to itself has no end. */
  list(folder: string): readonly FolderEntry[] {
    const known = this.lists.get(folder) ?? this.listed(folder);
    this.lists.set(folder, known);
    return known;
  }

  private listed(folder: string): FolderEntry[] {
    const real = this.realPath(folder);
    return (real === undefined ? [] : [...this.entries(real).values()])
      .filter((entry) => entry.isDirectory() || entry.isFile())
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private findRealPath(path: string): string | undefined {
    if (path === '..' || path.startsWith('../')) return undefined;
    if (path.startsWith('/')) return tryRealPath(this.root, join(this.root, path));
    const folder = this.realPath(parentOf(path));
    if (folder === undefined) return undefined;
    const found = joined(folder, baseName(path));
    const entry = this.entry(found);
    if (!entry?.isSymbolicLink()) return entry && found;
    return tryRealPath(this.root, join(this.root, found));
  }

  private entry(path: string): Dirent | undefined {
    return path === '.' ? undefined : this.entries(parentOf(path)).get(baseName(path));
  }

  private entries(folder: string): ReadonlyMap<string, Dirent> {
    const known = this.folders.get(folder);
    if (known) return known;
    const list = tried(() => readdirSync(join(this.root, folder), { withFileTypes: true })) ?? [];
    const entries = new Map(list.map((entry) => [entry.name, entry]));
    this.folders.set(folder, entries);
    return entries;
  }
}

/** Most files are small, and to ask for the size of each takes longer than to read it. */
const SCRATCH = Buffer.allocUnsafeSlow(65_536);

function bytesOf(path: string, maxSize: number): Uint8Array | undefined {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const length = fill(SCRATCH, file);
    if (length < SCRATCH.length) {
      return length <= maxSize ? Buffer.from(SCRATCH.subarray(0, length)) : undefined;
    }
    return fstatSync(file).size <= maxSize ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/** A file may be given in pieces. */
function fill(buffer: Buffer, file: number): number {
  let length = 0;
  for (let read = 1; read > 0 && length < buffer.length; length += read) {
    read = readSync(file, buffer, length, buffer.length - length, length);
  }
  return length;
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
