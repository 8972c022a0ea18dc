import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD } from './hidden';

/**
 * What the last synth wrote: path -> hashes of the contents that it gave, of which there are several
 * only while a synth is under way. As text it is what `sha256sum --check` reads; notes are lines that
 * begin with "#", which that passes over.
 */
export type Entries = ReadonlyMap<string, ReadonlySet<string>>;

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Lines that are no entries, such as those that git leaves in a conflict, are skipped. */
export function parseRecord(text: string): Entries {
  const entries = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) continue;
    entries.set(path, (entries.get(path) ?? new Set()).add(hash));
  }
  return entries;
}

export function formatRecord(entries: Entries, notes: readonly string[] = []): string {
  const lines = [...entries].flatMap(([path, hashes]) =>
    [...hashes].map((hash) => ({ path, line: `${hash}  ${path}\n` })),
  );
  lines.sort((a, b) => compare(a.path, b.path) || compare(a.line, b.line));
  return [...notes.map((note) => `${note}\n`), ...lines.map(({ line }) => line)].join('');
}

export function union(one: Entries, other: Entries): Entries {
  const both = new Map(one);
  for (const [path, hashes] of other) {
    both.set(path, new Set([...(both.get(path) ?? []), ...hashes]));
  }
  return both;
}

/** The text of the record of a folder; empty where there is none, and where it is no regular file. */
export function readRecord(folder: string): string {
  const path = join(folder, RECORD);
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}

/** By code units: the order of `localeCompare` is that of a machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
