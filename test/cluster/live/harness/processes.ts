import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'cdk8s-reach-cluster-';
const WATCHDOG = join(__dirname, 'watchdog.js');

/** A folder for one run; what runs before it left behind, killed half-way, goes. */
export function makeFolder(): string {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!isAlive(owner)) removeFolder(join(tmpdir(), name));
  }
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Removes the folder of a run, and first ends what still runs with it among its arguments. */
export function removeFolder(folder: string): void {
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of processes.filter((one) => one.includes(folder)))
    process.kill(Number.parseInt(line, 10), 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** A program that runs, and ends with this process at the latest. */
export class Running {
  private readonly child: ChildProcess;
  private readonly log: string;

  /** Some argument has to be in the folder of the run, by which a later run knows what is left. */
  public constructor(
    folder: string,
    private readonly name: string,
    command: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ) {
    this.log = join(folder, `${name}.log`);
    const out = openSync(this.log, 'a');
    this.child = spawn(process.execPath, [WATCHDOG, ...command], {
      stdio: ['pipe', out, out],
      env: { ...process.env, ...env },
    });
  }

  public get output(): string {
    return readFileSync(this.log, 'utf8');
  }

  /** Waits until something is so, and fails with the end of the log where it is not in time. */
  public async until(what: string, isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!(await isSo().catch(() => false))) {
      if (this.child.exitCode !== null || Date.now() > end)
        throw new Error(`${this.name}: not ${what}\n${this.output.slice(-3000)}`);
      await sleep(100);
    }
  }

  public async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stdin?.end();
    await ended;
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = servers.map(
    (server) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject).listen(0, '127.0.0.1', () => {
          resolve((server.address() as { port: number }).port);
        });
      }),
  );
  const free = await Promise.all(ports);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return free;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
