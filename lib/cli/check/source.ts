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
  { name, path, isListed = false }: Pick<SourceFile, 'name' | 'path' | 'isListed'>,
  maxSize: number,
  stdin: Stdin,
): Reading {
  const bytes = path === STDIN ? stdin(maxSize) : tryBytes(path, isListed, maxSize);
  if (typeof bytes === 'string') return unreadableText(name, bytes);
  if (bytes.length > maxSize) return unreadableText(name, tooLarge(maxSize));
  return readText(decodeText(bytes), name);
}

export function tooLarge(maxSize: number): string {
  return `it is larger than ${maxSize / 1_000_000} MB`;
}

/** The bytes of a file, or why they cannot be had. */
function tryBytes(path: string, isListed: boolean, maxSize: number): Uint8Array | string {
  let file: number | undefined;
  try {
    // To ask what a file is takes as long as to read it.
    const fault = isListed ? undefined : tryFault(path, maxSize);
    if (fault !== undefined) return fault;
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    // A file may change or grow: never more than the limit is read.
    return readUpTo(file, maxSize);
  } catch (error) {
    return `the system reports ${(error as NodeJS.ErrnoException).code ?? 'no'}`;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function tryFault(path: string, maxSize: number): string | undefined {
  const stats = statSync(path);
  const fault = irregularity(stats);
  if (fault !== undefined) return `${fault}, and no regular file`;
  return stats.size > maxSize ? tooLarge(maxSize) : undefined;
}

/** @param file the number of an open pipe */
export function readPipe(file: number, maxSize: number): Uint8Array {
  return readUpTo(file, maxSize);
}

/** Most files are small, and to ask for memory for each takes longer than to read it. */
const SCRATCH = Buffer.allocUnsafeSlow(65_536);

const CHUNK = 1_000_000;

/** What is read first stays until the next file is read, and no longer. */
function readUpTo(file: number, maxSize: number): Uint8Array {
  let size = 0;
  // A file may be given in pieces, and has ended when there is none left.
  for (let length = -1; length !== 0 && size < SCRATCH.length; size += length) {
    length = readSync(file, SCRATCH, size, SCRATCH.length - size, null);
  }
  const first = SCRATCH.subarray(0, size);
  if (size < SCRATCH.length) return first;
  const chunks: Uint8Array[] = [first];
  while (size <= maxSize) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readSync(file, chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  return Buffer.concat(chunks);
}
