import { join, relative, resolve } from 'node:path';
import { baseName, isIn, parentOf } from '../../../deploy/tree/files';
import { RECORD } from '../../../emit/hidden';
import type { Reading } from '../../../model/read/read';
import { readText, unreadableText } from '../../../model/read/read';
import { decodeText } from '../../../model/yaml/encoding';
import { slashed } from '../../check/disk-files';
import type { SourceFile } from '../../check/files';
import { byCodeUnits, isPassedOver, isReadName } from '../../check/files';
import { tooLarge } from '../../check/source';
import type { FileTree } from '../../check/tree';
import { GitFolders } from './git-folders';
import type { GitFile, GitObjects } from './git-objects';

/** What was read of an object under a name: both sides have most of it alike. */
export type Readings = Map<string, Reading>;

/** The files of a commit, as they would lie in the work tree. */
export class GitTree implements FileTree {
  private readonly folders: GitFolders;

  constructor(
    private readonly root: string,
    commit: string,
    private readonly objects: GitObjects,
    private readonly readings: Readings,
  ) {
    this.folders = new GitFolders(objects.files(commit), objects);
  }

  /** Whether there is something at a path that people wrote. */
  has(path: string): boolean {
    const real = this.folders.realPath(this.inside(path));
    return real !== undefined;
  }

  readonly filesAt = (path: string): SourceFile[] => {
    const inside = this.inside(path);
    const real = this.folders.realPath(inside);
    if (real === undefined) throw Object.assign(new Error('no such path'), { code: 'ENOENT' });
    const at = (file: string) => join(this.root, file);
    if (!this.folders.isFolder(real)) {
      return [{ name: path, path: at(real), root: at(parentOf(real)) }];
    }
    const found = this.below(real);
    this.objects.fetch(found.flatMap((one) => this.folders.tryFile(one) ?? []));
    return found.sort(byCodeUnits).map((file) => ({
      name: join(path, relative(at(real), at(file))),
      path: at(file),
      root: at(real),
    }));
  };

  /** As on a disk: a link counts where it shows a file of the folder that is not there otherwise. */
  private below(folder: string): string[] {
    const all = this.folders.files.filter(({ path }) => isIn(path, folder) && isRead(path, folder));
    const found = all.filter(({ isLink }) => !isLink).map(({ path }) => path);
    const seen = new Set(found);
    for (const { path } of all.filter(({ isLink }) => isLink)) {
      const target = this.folders.tryFile(path)?.path;
      if (target === undefined || seen.has(target) || !isIn(target, folder)) continue;
      seen.add(target);
      found.push(path);
    }
    return found;
  }

  readonly read = ({ name, path }: Pick<SourceFile, 'name' | 'path'>, maxSize: number): Reading => {
    const file = this.fileAt(path);
    if (!file) return unreadableText(name, 'it is a link to nothing');
    if (file.size > maxSize) return unreadableText(name, tooLarge(maxSize));
    const key = `${file.id} ${name}`;
    const known = this.readings.get(key);
    if (known) return known;
    const reading = readText(decodeText(this.objects.read(file)), name);
    this.readings.set(key, reading);
    return reading;
  };

  readonly repositoryRoot = (): string => this.root;

  readonly filesBelow = (_: string, maxSize: number) => this.folders.reader(maxSize);

  readonly record = (folder: string): string => {
    const file = this.fileAt(join(folder, RECORD));
    return file ? this.objects.read(file).toString() : '';
  };

  private fileAt(path: string): GitFile | undefined {
    return this.folders.tryFile(slashed(relative(this.root, path)));
  }

  private inside(path: string): string {
    return slashed(relative(this.root, resolve(path))) || '.';
  }
}

function isRead(path: string, folder: string): boolean {
  const below = folder === '.' ? path : path.slice(folder.length + 1);
  const parts = below.split('/');
  return isReadName(baseName(path)) && !parts.some(isPassedOver);
}
