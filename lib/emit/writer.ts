import { mkdirSync, readFileSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONSTRUCT_METADATA } from './construct-metadata';
import { onDisk } from './disk';
import { RECORD, TEMPORARY } from './hidden';
import { Lock } from './lock';
import { writeNewFile } from './new-file';
import { Places } from './places';
import type { Entries } from './record';
import { formatRecord, hashOf, parseRecord, readRecord, union } from './record';

/** A file to be written below the output folder. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What a write has done. */
export interface WriteOutcome {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Files of the last synth that this one no longer has, but that somebody has changed since. */
  readonly leftAlone: readonly string[];
}

/**
 * Writes files so that each of them holds its old or its new content at every moment, whenever the
 * process is killed: the new content goes into a file beside them, which then takes the name. A file
 * whose content stays is not touched. What the last write made and this one does not is removed.
 *
 * @param notes lines for the record of the folder, each beginning with "#"
 */
export function writeFiles(
  folder: string,
  files: readonly TextFile[],
  onWritten: (count: number) => void = () => undefined,
  notes: readonly string[] = [],
): WriteOutcome {
  const places = new Places(folder);
  for (const { path } of files) places.check(path);
  onDisk(folder, '', () => mkdirSync(folder, { recursive: true }));
  const lock = Lock.of(folder);
  try {
    return new Writer(folder, places, lock, notes).write(files, onWritten);
  } finally {
    lock.release();
  }
}

type Hashed = TextFile & { readonly hash: string };

class Writer {
  private readonly last: Entries;

  constructor(
    private readonly folder: string,
    private readonly places: Places,
    private readonly lock: Lock,
    private readonly notes: readonly string[],
  ) {
    this.last = parseRecord(readRecord(folder));
    this.at(TEMPORARY, (temporary) => {
      rmSync(temporary, { force: true });
    });
  }

  write(files: readonly TextFile[], onWritten: (count: number) => void): WriteOutcome {
    const hashed = files.map((file) => ({ ...file, hash: hashOf(file.text) }));
    const recorded = hashed.filter(({ path }) => path !== CONSTRUCT_METADATA);
    const next: Entries = new Map(recorded.map(({ path, hash }) => [path, new Set([hash])]));
    const changed = hashed.filter(({ path, hash }) => this.hashAt(path) !== hash);
    // If this process is killed from here on, the next one knows what either synth has written.
    if (changed.length > 0) this.writeRecord(union(this.last, next));
    this.replaceAll(changed, onWritten);
    const { removed, leftAlone } = this.removeStale(next);
    this.writeRecord(next);
    const written = changed.length;
    return { written, unchanged: files.length - written, removed, leftAlone };
  }

  private replaceAll(changed: readonly Hashed[], onWritten: (count: number) => void): void {
    for (const folder of new Set(changed.map(({ path }) => dirname(path)))) {
      this.at(folder, (place) => mkdirSync(place, { recursive: true }));
    }
    changed.forEach(({ path, text }, at) => {
      this.replace(path, text);
      onWritten(at + 1);
    });
  }

  private removeStale(next: Entries): Pick<WriteOutcome, 'removed' | 'leftAlone'> {
    const leftAlone: string[] = [];
    let removed = 0;
    for (const [path, hashes] of this.last) {
      if (next.has(path) || !this.places.isFree(path)) continue;
      const hash = this.hashAt(path);
      if (hash === undefined) continue;
      if (hashes.has(hash)) {
        this.remove(path);
        removed++;
      } else {
        leftAlone.push(path);
      }
    }
    return { removed, leftAlone };
  }

  private hashAt(path: string): string | undefined {
    try {
      return hashOf(readFileSync(join(this.folder, path)));
    } catch {
      return undefined;
    }
  }

  private writeRecord(entries: Entries): void {
    const text = formatRecord(entries, this.notes);
    if (text !== readRecord(this.folder)) this.replace(RECORD, text);
  }

  private replace(path: string, text: string): void {
    this.lock.touch();
    const temporary = join(this.folder, TEMPORARY);
    this.at(path, (place) => {
      try {
        writeNewFile(temporary, text);
        renameSync(temporary, place);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    });
  }

  private remove(path: string): void {
    this.at(path, (place) => {
      rmSync(place);
    });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.folder, folder));
      } catch {
        return; // it is not empty
      }
    }
  }

  private at(path: string, step: (place: string) => void): void {
    onDisk(this.folder, path, () => {
      step(join(this.folder, path));
    });
  }
}
