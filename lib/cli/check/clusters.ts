import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { RECORD } from '../../emit/hidden';
import type { Notes } from '../../model/read/notes';
import { parseNotes } from '../../model/read/notes';
import type { Target } from '../../model/read/target';
import { DEFAULT_TARGET } from '../../model/read/target';
import type { WaiverNote } from '../../model/read/waiver';
import { quote } from '../../props/quote';
import { Refusals } from '../../props/refusals';
import type { ClusterFile } from '../option-values';
import { readCluster } from './cluster-file';
import type { SourceFile } from './files';
import { STDIN, foldersAbove, isBelow } from './files';
import type { FileTree } from './tree';

/** A cluster, and the files that are for it. */
export interface ClusterFiles {
  /** Empty for the files of no folder that is a cluster. */
  readonly name: string;
  readonly target: Target;
  readonly files: readonly SourceFile[];
}

export interface Clusters {
  readonly clusters: readonly ClusterFiles[];
  readonly waivers: readonly WaiverNote[];
}

/** A folder that is a cluster. */
interface Folder {
  readonly name: string;
  readonly path: string;
  readonly target: Target;
}

/**
 * Which files are for which cluster: by the folders that somebody names, else by what a Fleet has
 * noted beside the files that it wrote.
 *
 * @throws where a file of `--cluster` cannot be read, is for no file, or is a second one
 */
export function clustersOf(
  files: readonly SourceFile[],
  clusterFiles: readonly ClusterFile[],
  { record }: Pick<FileTree, 'record'>,
): Clusters {
  refuseSecond(clusterFiles);
  const named = clusterFiles.flatMap(namedFolder);
  const forAll = clusterFiles
    .filter(({ folder }) => folder === undefined)
    .map(({ file }) => readCluster(file))
    .at(-1);
  const records = recordsAbove(files, record);
  const noted = records.flatMap(notedFolders);
  const known = new Set(named.map(({ path }) => path));
  const others = noted.filter(({ path }) => !known.has(path));
  const folders = [
    ...named,
    ...others.map((folder) => ({ ...folder, target: forAll ?? folder.target })),
  ];
  refuseEmpty(named, files);
  return {
    clusters: parted(files, folders, forAll ?? DEFAULT_TARGET),
    waivers: records.flatMap(({ notes }) => notes.waivers),
  };
}

function namedFolder({ folder, file }: ClusterFile): Folder[] {
  if (folder === undefined) return [];
  return [{ name: folder, path: realPath(folder), target: readCluster(file) }];
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

interface RecordAt {
  readonly folder: string;
  readonly notes: Notes;
}

/** What is noted in the folders of the files, and above them up to the folder that was asked for. */
function recordsAbove(files: readonly SourceFile[], record: FileTree['record']): RecordAt[] {
  const folders = new Set<string>();
  for (const { path, root } of files) {
    if (path === STDIN || folders.has(dirname(path))) continue;
    for (const above of foldersAbove(path)) {
      if (folders.has(above) || !isBelow(above, root)) break;
      folders.add(above);
    }
  }
  return [...folders].sort().flatMap((folder) => {
    const text = record(folder);
    return text === ''
      ? []
      : [{ folder, notes: parseNotes(text, relative('', join(folder, RECORD))) }];
  });
}

function notedFolders({ folder, notes }: RecordAt): Folder[] {
  return [...notes.clusters].map(([name, target]) => ({
    name: name || '.',
    path: join(folder, name),
    target,
  }));
}

/** Each file goes to the nearest folder above it that is a cluster. */
function parted(
  files: readonly SourceFile[],
  folders: readonly Folder[],
  target: Target,
): ClusterFiles[] {
  const byPath = new Map(folders.map((folder) => [folder.path, folder]));
  const parts = new Map<Folder | undefined, SourceFile[]>();
  for (const file of files) {
    const above = byPath.size === 0 || file.path === STDIN ? [] : foldersAbove(file.path);
    const folder = above.map((one) => byPath.get(one)).find((one) => one !== undefined);
    const part = parts.get(folder);
    if (part) part.push(file);
    else parts.set(folder, [file]);
  }
  return [...parts]
    .map(([folder, those]) => ({
      name: folder?.name ?? '',
      target: folder?.target ?? target,
      files: those,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function refuseSecond(clusterFiles: readonly ClusterFile[]): void {
  const refusals = new Refusals('reach');
  const known = new Set<string | undefined>();
  for (const { folder, file } of clusterFiles) {
    const path = folder === undefined ? undefined : realPath(folder);
    if (known.has(path)) {
      refusals.at('--cluster').refuse(file, {
        what: `is a second file for ${folder === undefined ? 'all folders' : quote(folder)}`,
        why: 'one of the two would have no effect',
        fix: 'write one file for each cluster, such as --cluster lab=lab.yaml',
      });
    }
    known.add(path);
  }
  refusals.throwIfAny(refuseSecond);
}

function refuseEmpty(folders: readonly Folder[], files: readonly SourceFile[]): void {
  const refusals = new Refusals('reach');
  for (const { name, path } of folders) {
    if (files.some((file) => isBelow(file.path, path))) continue;
    refusals.at('--cluster').refuse(name, {
      what: 'contains none of the checked files',
      why: 'the cluster file would have no effect',
      fix: 'write a folder at or below a checked path, or remove the option',
    });
  }
  refusals.throwIfAny(refuseEmpty);
}
