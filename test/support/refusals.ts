import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './pages';
import type { Refusal } from './refusal';

/** What a file of test/ says that constructs refuse. */
export interface RefusalTable {
  /** Such as `constructs/dns/cluster-dns`. */
  readonly title: string;
  readonly file: string;
  readonly refusals: readonly Refusal[];
}

/** The tables of refusals, by the file that they stand in. */
export const REFUSAL_TABLES: readonly RefusalTable[] = filesIn(join(ROOT, 'test'), '.refusals.ts')
  .map((file) => ({ title: titleOf(file), file, refusals: refusalsOf(file) }))
  .sort((a, b) => (a.file < b.file ? -1 : 1));

export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

/** A fault as a message tells it. */
export interface ToldFault {
  /** `test/db: target: 5 is not text`. */
  readonly head: string;
  readonly why: string;
}

/** The faults of a message, each with its lines. */
export function faultsOf({ message }: Refusal): ToldFault[] {
  return message.split(/\n(?=\S)/).map((text) => {
    const [head = '', why = ''] = text.split('\n');
    return { head, why: why.replace(/^ {2}why: /, '') };
  });
}

function titleOf(file: string): string {
  return relative(join(ROOT, 'test'), file).replace(/\.refusals\.ts$/, '');
}

function refusalsOf(file: string): Refusal[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the files are found, not named
  const tables = require(file) as Record<string, readonly Refusal[]>;
  return Object.values(tables).flat();
}
