import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import type { Reading } from '../../model/read/read';
import { readText, unreadableText } from '../../model/read/read';
import { decodeText } from '../../model/yaml/encoding';
import type { SourceFile } from './files';
import { irregularity } from './regular-file';
import { STDIN } from './files';

/** Gives what is piped in, or somewhat more than the limit of it where it is too much. */
export type Stdin = (maxSize: number) => Uint8Array;

/** Reads the manifests of a file, or why there are none. It never throws for what a file holds. */
export function readSource(
  { name, path }: Pick<SourceFile, 'name' | 'path'>,
  maxSize: number,
  stdin: Stdin,
): Reading {
  const bytes = path === STDIN ? stdin(maxSize) : tryBytes(path, maxSize);
  if (typeof bytes === 'string') return unreadableText(name, bytes);
  if (bytes.length > maxSize) return unreadableText(name, tooLarge(maxSize));
  return readText(decodeText(bytes), name);
}

export function tooLarge(maxSize: number): string {
  return `it is larger than ${maxSize / 1_000_000} MB`;
}

/** The bytes of a file, or why they cannot be had. */
function tryBytes(path: string, maxSize: number): Uint8Array | string {
  let file: number | undefined;
  try {
    const stats = statSync(path);
    const fault = irregularity(stats);
    if (fault !== undefined) return `${fault}, and no regular file`;
    if (stats.size > maxSize) return tooLarge(maxSize);
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    // A file may change or grow: never more than the limit is read.
    return readUpTo(file, stats.size, maxSize);
  } catch (error) {
    return `the system reports ${(error as NodeJS.ErrnoException).code ?? 'no'}`;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** @param file the number of an open pipe */
export function readPipe(file: number, maxSize: number): Uint8Array {
  return readUpTo(file, 0, maxSize);
}

/** Most files are small, and to ask for memory for each takes longer than to read it. */
const SCRATCH = Buffer.allocUnsafeSlow(65_536);

/** What is read first stays until the next file is read, and no longer. */
function readUpTo(file: number, expected: number, maxSize: number): Uint8Array {
  const first = SCRATCH.subarray(0, readSync(file, SCRATCH));
  if (first.length === expected || first.length === 0) return first;
  const chunks: Uint8Array[] = [first];
  let size = first.length;
  while (size <= maxSize && size !== expected) {
    const chunk = Buffer.allocUnsafe(Math.max(expected - size, SCRATCH.length));
    const length = readSync(file, chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  return Buffer.concat(chunks);
}
