#!/usr/bin/env node
import { readFileSync, statSync } from 'node:fs';
import { Module } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createColors } from 'picocolors';
import type { Colors } from '../report/text';
import { readPipe } from './check/source';
import type { Surroundings } from './run';
import { answer } from './run';

/** Seen from build/lib/cli. */
const ROOT = join(__dirname, '..', '..', '..');

function main(): void {
  const { stdout, stderr, exitCode } = answer(process.argv.slice(2), surroundings());
  process.exitCode = exitCode;
  if (stderr !== '') write(process.stderr, stderr);
  if (stdout !== '') write(process.stdout, stdout);
}

/** A report that is not whole, for a full disk or a reader that has gone, must not pass for one. */
function write(stream: NodeJS.WriteStream, text: string): void {
  stream.on('error', () => {
    process.exitCode = 1;
  });
  stream.write(text);
}

function surroundings(): Surroundings {
  return {
    version: version(),
    root: ROOT,
    today: new Date().toISOString().slice(0, 10),
    stdin: (maxSize) => readPipe(0, maxSize),
    colors: process.stdout.isTTY ? colors() : undefined,
  };
}

function version(): string {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** None where NO_COLOR asks for none. */
function colors(): Colors {
  const { red, yellow, blue, dim } = createColors(!process.env['NO_COLOR']);
  return { error: red, warning: yellow, info: blue, dim };
}

/** Whether a path may hold so much that a run takes seconds. */
function isLarge(path: string): boolean {
  if (path === '-' || path.includes('..')) return true;
  try {
    const stats = statSync(path);
    return stats.isDirectory() || stats.size > 100_000;
  } catch {
    return false;
  }
}

/**
 * Node 22.8 and newer keep what V8 has compiled for the next run: in a folder of the user, as others may
 * write to that for temporary files. NODE_DISABLE_COMPILE_CACHE=1 keeps nothing.
 *
 * @see https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
 */
function keepCompiled(): void {
  const { enableCompileCache } = Module as { enableCompileCache?: (folder: string) => void };
  const { XDG_CACHE_HOME: caches = '', HOME: home = '' } = process.env;
  const folder = isAbsolute(caches) ? caches : join(home, '.cache');
  if (isAbsolute(folder)) enableCompileCache?.(join(folder, 'cdk8s-reach'));
}

// A run of seconds pays for what V8 optimizes while it runs, and does not live to gain by most of it:
// a function has to run nine times as long before it is optimized, and a loop is not while it runs.
// For one file, loading what sets the flags would take longer.
if (process.argv.slice(2).some(isLarge)) {
  // That of Node 22 has the flag no more, and says so on stderr.
  if (Number.parseInt(process.versions.v8) < 12) setFlagsFromString('--interrupt-budget=600000');
  setFlagsFromString('--no-use-osr');
}
keepCompiled();
main();
