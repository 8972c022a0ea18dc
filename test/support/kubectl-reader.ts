import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const MODULE = join(__dirname, 'kubectl-reader');

/** What kubectl reads of a text, up to the first document that it refuses. */
export interface KubectlReading {
  readonly values: readonly unknown[];
  readonly fault?: string;
}

/** The program that reads as kubectl does; nothing where Go or its modules are not at hand. */
export function tryKubectlReader(): string | undefined {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'cdk8s-reach');
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'kubectl-reader');
  const env = { ...process.env, GOPROXY: 'off', GOFLAGS: '-mod=readonly' };
  const { status } = spawnSync('go', ['build', '-o', program, '.'], { cwd: MODULE, env });
  return status === 0 ? program : undefined;
}

export function kubectlReadings(program: string, texts: readonly Uint8Array[]): KubectlReading[] {
  const input = texts.map((text) => `${Buffer.from(text).toString('base64')}\n`).join('');
  const output = execFileSync(program, { input, maxBuffer: 2 ** 32, encoding: 'utf8' });
  const lines = output.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as KubectlReading);
}
