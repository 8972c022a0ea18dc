import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { Refusals } from '../../props/refusals';

/** What every form of a map has near its beginning. */
const MARK = 'cdk8s-reach';
const NEAR = 2_000;

/**
 * Writes a map into a new file, or over a map that is there.
 *
 * @throws where something else is there, or it cannot be written
 */
export function writeOwn(file: string, text: string): void {
  if (!isFreeFor(file)) {
    throw refusalOf(file, {
      what: 'is there already, and is no map',
      why: 'a map is written over another map, and over nothing else',
      fix: 'write the name of a new file, or remove this one',
    });
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw refusalOf(file, {
      what: `cannot be written (${codeOf(error)})`,
      why: 'the map goes into this file',
      fix: 'write the path of a file in a folder that exists, with the permission to write it',
    });
  }
}

function isFreeFor(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    // What cannot be read for another reason cannot be written either, and says so then.
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
  }
  try {
    if (!fstatSync(descriptor).isFile()) return false;
    const start = Buffer.alloc(NEAR);
    const length = readSync(descriptor, start, 0, NEAR, 0);
    return length === 0 || start.toString('utf8', 0, length).includes(MARK);
  } finally {
    closeSync(descriptor);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'no';
}

function refusalOf(
  file: string,
  fault: { readonly what: string; readonly why: string; readonly fix: string },
): Error {
  const refusals = new Refusals('reach');
  refusals.at('--output').refuse(file, fault);
  return refusals.error(writeOwn);
}
