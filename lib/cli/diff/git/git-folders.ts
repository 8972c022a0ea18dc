import type { Files, FolderEntry } from '../../../deploy/tree/files';
import { baseName, joined, parentOf } from '../../../deploy/tree/files';
import type { GitFile, GitObjects } from './git-objects';

/** As many links as a system follows. */
const MOST_LINKS = 40;

/** The folders of a commit: links are followed within it, and lead nowhere else. */
export class GitFolders {
  private readonly byPath: ReadonlyMap<string, GitFile>;
  private readonly folders = new Map<string, Map<string, boolean>>([['.', new Map()]]); // path -> name -> is a folder

  constructor(
    readonly files: readonly GitFile[],
    private readonly objects: GitObjects,
  ) {
    this.byPath = new Map(files.map((file) => [file.path, file]));
    for (const { path } of files) this.enter(path, false);
  }

  private enter(path: string, isFolder: boolean): void {
    const parent = parentOf(path);
    let entries = this.folders.get(parent);
    if (!entries) {
      this.folders.set(parent, (entries = new Map<string, boolean>()));
      this.enter(parent, true);
    }
    if (path !== '.') entries.set(baseName(path), isFolder);
  }

  tryFile(path: string): GitFile | undefined {
    const real = this.realPath(path);
    return real === undefined ? undefined : this.byPath.get(real);
  }

  isFolder(path: string): boolean {
    const real = this.realPath(path);
    return real !== undefined && this.folders.has(real);
  }

  /** The path once all links are followed; nothing where it is not there. */
  realPath(path: string): string | undefined {
    let rest = joined('.', path)
      .split('/')
      .filter((one) => one !== '.');
    let [real, links] = ['.', 0];
    for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
      if (part === '..') return undefined;
      const next = joined(real, part);
      const file = this.byPath.get(next);
      if (!file?.isLink) {
        if (!file && !this.folders.has(next)) return undefined;
        real = next;
        continue;
      }
      const target = this.objects.read(file).toString();
      links += 1;
      if (links > MOST_LINKS || target.startsWith('/')) return undefined;
      const whole = joined(real, target);
      if (whole === '..' || whole.startsWith('../')) return undefined;
      rest = [...whole.split('/').filter((one) => one !== '.'), ...rest];
      real = '.';
    }
    return real;
  }

  /** As units are found in it; files that are too large are not there. */
  reader(maxSize: number): Files {
    return {
      realPath: (path) => this.realPath(path),
      isFolder: (path) => this.isFolder(path),
      list: (folder) => this.list(folder),
      read: (path) => {
        const file = this.tryFile(path);
        if (!file || file.size > maxSize) return undefined;
        this.objects.fetch(this.beside(file.path, maxSize));
        return this.objects.read(file);
      },
    };
  }

  /** What is read of a folder is mostly not alone. */
  private beside(path: string, maxSize: number): GitFile[] {
    const folder = parentOf(path);
    return this.list(folder).flatMap(({ name }) => {
      const file = this.byPath.get(joined(folder, name));
      return file && file.size <= Math.min(maxSize, SMALL) ? [file] : [];
    });
  }

  private list(folder: string): FolderEntry[] {
    const real = this.realPath(folder);
    const entries = real === undefined ? undefined : this.folders.get(real);
    return [...(entries ?? [])]
      .filter(([name]) => !this.byPath.get(joined(real ?? '.', name))?.isLink)
      .map(([name, isFolder]) => ({ name, isFolder }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

const SMALL = 200_000; // bytes
