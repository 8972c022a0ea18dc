import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** What kustomize makes of a root. */
export interface OracleResult {
  readonly root: string;
  readonly objects?: readonly unknown[];
  readonly error?: string;
}

const MODULE = join(__dirname, '..', 'deploy', 'oracle');
const MODULES = process.env['GOMODCACHE'] ?? join(homedir(), 'go', 'pkg', 'mod');

/** The program that builds kustomizations; nothing where there is no Go, or not its modules. */
export function tryOracle(): string | undefined {
  const sources = ['go.mod', 'go.sum', 'main.go'].map((file) => readFileSync(join(MODULE, file)));
  const hash = createHash('sha256');
  for (const source of sources) hash.update(source);
  const root = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const target = join(root, 'cdk8s-reach', 'deploy', hash.digest('hex').slice(0, 12), 'kustomize');
  if (existsSync(target)) return target;
  const [, version = ''] = /kustomize\/api (v\S+)/.exec(String(sources[0])) ?? [];
  if (!existsSync(join(MODULES, 'sigs.k8s.io', 'kustomize', `api@${version}`))) return undefined;
  if (spawnSync('go', ['version']).status !== 0) return undefined;
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  execFileSync('go', ['build', '-o', unfinished, '.'], { cwd: MODULE, stdio: 'pipe' });
  renameSync(unfinished, target);
  return target;
}

/** Builds roots, each a folder below another one; nothing is fetched. */
export function oracleResults(
  program: string,
  folder: string,
  roots: readonly string[],
): OracleResult[] {
  const output = execFileSync(program, [], {
    cwd: folder,
    input: roots.map((root) => `${root}\n`).join(''),
    env: {
      HOME: folder,
      PATH: '',
      HTTP_PROXY: 'http://127.0.0.1:1',
      HTTPS_PROXY: 'http://127.0.0.1:1',
    },
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OracleResult);
}
