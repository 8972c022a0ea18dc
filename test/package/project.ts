import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** In milliseconds: a registry that does not answer is told, not waited for. */
const LIMIT = 900_000;

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** A folder that is somebody else's project. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-project-'));

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  edit(file: string, from: string | RegExp, to: string): void {
    const before = this.read(file);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not have ${String(from)}`);
    this.write(file, after);
  }

  run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
    const start = Date.now();
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...OUTSIDE, ...env },
      timeout: LIMIT,
      maxBuffer: 100_000_000,
    });
    return { status, stdout, stderr, seconds: (Date.now() - start) / 1000 };
  }

  /** Runs what has to succeed. */
  must(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
    const run = this.run(program, args, env);
    if (run.status === 0) return run;
    throw new Error(`${program} ${args.join(' ')}\n${run.stdout}\n${run.stderr}`);
  }

  /** Commits all that is there. */
  commit(message: string): void {
    this.must('git', ['init', '--quiet', '.']);
    this.must('git', ['add', '.']);
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    this.must('git', [...author, 'commit', '--quiet', `--message=${message}`]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What npm and jest hand to what they run is not for somebody else's project. */
const OUTSIDE: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(npm_(package|lifecycle|config_ignore)|JEST_|NODE_(ENV|OPTIONS|PATH)$)/.test(name),
    ),
  ),
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

/** Packs this package into a folder, as it is published, and says where. */
export function pack(folder: string): string {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['pack', '--json', `--pack-destination=${folder}`],
    { cwd: ROOT, encoding: 'utf8', env: OUTSIDE },
  );
  if (status !== 0) throw new Error(stderr);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(folder, filename);
}

/** Makes a project of the template, by the tarball alone, and installs it. */
export function initTemplate(
  project: Project,
  install = () => project.must('npm', ['install']),
): Run {
  const tarball = pack(project.folder);
  project.must('npm', ['exec', '--yes', `--package=${tarball}`, '--', 'cdk8s-reach', 'init', '.']);
  project.edit('package.json', /"cdk8s-reach": ".*"/, `"cdk8s-reach": "file:${tarball}"`);
  return install();
}

/** Whether packages can be installed here. */
export function hasRegistry(): boolean {
  return spawnSync('npm', ['view', 'constructs', 'version'], { timeout: 30_000 }).status === 0;
}
