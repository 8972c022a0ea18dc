import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * Writes a file that is not there yet; a link that somebody has put there is not followed.
 *
 * `writeFileSync` makes bytes of the text, which stay until the next garbage collection: of a large fleet,
 * tens of megabytes.
 */
export function writeNewFile(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    const written = writeSync(file, text);
    if (written < Buffer.byteLength(text)) writeRest(file, Buffer.from(text), written);
  } finally {
    closeSync(file);
  }
}

/** A system may write less than it is given. */
function writeRest(file: number, bytes: Buffer, from: number): void {
  for (let at = from; at < bytes.length;) at += writeSync(file, bytes, at);
}
