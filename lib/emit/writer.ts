import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A file to be written below the output folder. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files so that each of them holds its old or its new content at every moment, whenever the
 * process ends: the new content goes into a file beside it, which then takes its name. A file whose
 * content stays is not touched.
 */
export function writeFiles(folder: string, files: readonly TextFile[]): void {
  mkdirSync(folder, { recursive: true });
  const targets = files.map(({ path, text }) => ({ target: inside(folder, path), text }));
  for (const { target, text } of targets) {
    if (holds(target, text)) continue;
    mkdirSync(dirname(target), { recursive: true });
    replace(target, text);
  }
}

/** The place of a file; refused where it is not below the folder. */
function inside(folder: string, path: string): string {
  const target = resolve(folder, path);
  const way = relative(resolve(folder), target);
  if (way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way)
    return target;
  throw new Error(`${JSON.stringify(path)} is not below the output folder ${JSON.stringify(folder)}
  why: nothing is written elsewhere
  fix: write an outputFileExtension, names and ids without ".." and without "/" at their beginning`);
}

function holds(target: string, text: string): boolean {
  try {
    return readFileSync(target, 'utf8') === text;
  } catch {
    return false;
  }
}

/** kubectl reads hidden files too, so the ending is none that it takes for a manifest. */
function replace(target: string, text: string): void {
  const temporary = join(dirname(target), `.reach-${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}
