import { Refusals } from '../../../props/refusals';
import { tryGit } from './git';

/** A file of a tree. */
export interface GitFile {
  readonly path: string;
  readonly id: string;
  readonly isLink: boolean;
  readonly size: number;
}

/** No more is asked for at a time. */
const MOST_BYTES = 100_000_000;

/** The objects of a repository, each read once, for however many trees have it. */
export class GitObjects {
  private readonly known = new Map<string, Buffer>();

  constructor(private readonly folder: string) {}

  /** The files of a commit; what is a repository of its own is none of them. */
  files(commit: string): GitFile[] {
    const args = ['ls-tree', '-r', '-l', '-z', '--full-tree', '--end-of-options', commit];
    const text = tryGit(this.folder, args)?.toString() ?? '';
    return text.split('\0').flatMap((line): GitFile[] => {
      const tab = line.indexOf('\t');
      const [mode = '', type, id = '', size = ''] = line.slice(0, Math.max(0, tab)).split(/ +/);
      if (type !== 'blob') return [];
      return [{ path: line.slice(tab + 1), id, isLink: mode === '120000', size: Number(size) }];
    });
  }

  /** Reads many at once. */
  fetch(files: readonly GitFile[]): void {
    const wanted = new Map(
      files.filter(({ id }) => !this.known.has(id)).map((one) => [one.id, one]),
    );
    let [batch, bytes]: [string[], number] = [[], 0];
    for (const { id, size } of wanted.values()) {
      if (bytes + size > MOST_BYTES && batch.length > 0) {
        this.readBatch(batch);
        [batch, bytes] = [[], 0];
      }
      batch.push(id);
      bytes += size;
    }
    if (batch.length > 0) this.readBatch(batch);
  }

  read(file: GitFile): Buffer {
    this.fetch([file]);
    const bytes = this.known.get(file.id);
    if (!bytes) throw this.missing(file.path);
    return bytes;
  }

  /** `<id> blob <size>`, a line feed, the bytes, a line feed, for each. */
  private readBatch(ids: readonly string[]): void {
    const input = Buffer.from(ids.map((id) => `${id}\n`).join(''));
    const output = tryGit(this.folder, ['cat-file', '--batch'], input) ?? Buffer.alloc(0);
    let at = 0;
    while (at < output.length) {
      const end = output.indexOf(0x0a, at);
      if (end < 0) return;
      const [id = '', type, size = ''] = output.subarray(at, end).toString().split(' ');
      at = end + 1;
      if (type !== 'blob') continue;
      this.known.set(id, output.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
  }

  private missing(path: string): Error {
    const refusals = new Refusals('reach');
    refusals.at('diff').refuse(path, {
      what: 'is not in this clone',
      why: 'a partial clone has not every file, and nothing is fetched',
      fix: 'fetch it: git fetch --refetch --no-filter',
    });
    return refusals.error(this.missing);
  }
}
