import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type * as project from '../../../../lib';

/** This project, or a copy of it with a fault. */
export type Lib = typeof project;

const ROOT = join(__dirname, '../../../..');

/** A place of the code, and what makes it wrong. */
export interface Fault {
  /** From the root of the project. */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

let made = 0;

/** A module of the project with a fault in it, or in what it imports. */
export async function faulty<T extends object>(entry: string, fault: Fault): Promise<T> {
  made += 1;
  const outfile = join(tmpdir(), `faulty-${made}.js`);
  await build({
    entryPoints: [join(ROOT, entry)],
    ...{ outfile, bundle: true, platform: 'node', packages: 'external', logLevel: 'silent' },
    plugins: [planting(fault)],
  });
  return jest.requireActual<T>(outfile);
}

function planting(fault: Fault): Plugin {
  return {
    name: 'fault',
    setup({ onLoad }) {
      onLoad({ filter: /[.]ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const isPlace = path === join(ROOT, fault.file);
        return { contents: isPlace ? planted(text, fault) : text, loader: 'ts' };
      });
    },
  };
}

/** A file with the fault in the one place that it has. */
export function planted(text: string, { file, right, wrong }: Fault): string {
  if (text.split(right).length !== 2) throw new Error(`${file} has not once: ${right}`);
  return text.replace(right, () => wrong);
}
