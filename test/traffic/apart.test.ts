import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obstacle } from './live/apart';

/** The small runs need no programs, but root and namespaces. */
const why = obstacle();
const describeApart = why === undefined ? describe : describe.skip;
const reason = why === undefined ? '' : ` (skipped: ${why})`;

/** What all namespaces of `makeNetwork` and a folder of its own look like from within. */
const WITHIN = 'client,node1,node2,outside,router 1';

/** Starts a small run as run.js starts a whole one; resolves when its network is up. */
async function startRun(marker: string): Promise<ChildProcess & { said: string }> {
  const command = [process.execPath, join(__dirname, 'apart-probe.js'), marker];
  const start = `require('./live/apart').startApart(${JSON.stringify(command)})`;
  const run = spawn(process.execPath, ['-e', start], { cwd: __dirname });
  const [said] = (await once(run.stdout, 'data')) as [Buffer];
  return Object.assign(run, { said: said.toString().trim() });
}

async function kill(run: ChildProcess): Promise<void> {
  run.kill('SIGKILL');
  await once(run, 'exit');
  run.stdout?.destroy();
}

/** What of a machine a run could leave behind: what has the names of its own things. */
function machine(): string[] {
  const show = (...args: readonly string[]) => execFileSync('ip', args, { encoding: 'utf8' });
  const texts = [show('-o', 'link'), show('netns'), readFileSync('/proc/mounts', 'utf8')];
  const own = /\b(lan|to-\w+|node[12]|outside|router|etc-work)\b/;
  return texts.flatMap((text) => text.split('\n')).filter((line) => own.test(line));
}

/** The processes that know a marker, by their arguments or environment. */
function processesOf(marker: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const files = ['cmdline', 'environ'].map((one) => readFileSync(`/proc/${pid}/${one}`));
      return files.some((one) => one.includes(marker));
    } catch {
      return false; // it has ended
    }
  });
}

/** Those that are left after a while; they are ended, lest a failed test leaves them. */
async function leftOf(marker: string): Promise<string[]> {
  for (let turn = 0; turn < 100 && processesOf(marker).length > 0; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const left = processesOf(marker);
  for (const pid of left) spawnSync('kill', ['-9', pid]);
  return left;
}

describeApart(`a run${reason}`, () => {
  test('that is killed leaves no process, namespace, link, mount or file', async () => {
    const before = machine();
    const marker = `reach-killed-${process.pid}`;
    const run = await startRun(marker);
    expect(run.said).toBe(WITHIN);
    expect(processesOf(marker).length).toBeGreaterThan(1);
    await kill(run);
    expect(await leftOf(marker)).toEqual([]);
    expect(machine()).toEqual(before);
    expect(readdirSync(tmpdir())).not.toContain(marker);
  }, 60_000);

  test('does not meet another one', async () => {
    const before = machine();
    const markers = [1, 2].map((number) => `reach-beside-${number}-${process.pid}`);
    const runs = await Promise.all(markers.map(startRun));
    // Both have namespaces and links of the same names, and see a file of their own alone.
    expect(runs.map(({ said }) => said)).toEqual([WITHIN, WITHIN]);
    expect(machine()).toEqual(before);
    await Promise.all(runs.map(kill));
    expect(await Promise.all(markers.map(leftOf))).toEqual([[], []]);
  }, 60_000);

  const nobody = { uid: 65534, gid: 65534, encoding: 'utf8' } as const;
  const script = join(__dirname, 'live/run.js');
  // A checkout that root alone may read cannot be asked as somebody else.
  const mayRead = why === undefined && spawnSync('test', ['-r', script], nobody).status === 0;
  (mayRead ? test : test.skip)(
    'without root says so in one line',
    () => {
      const { status, stdout } = spawnSync(process.execPath, [script], nobody);
      expect([status, stdout]).toEqual([3, 'no traffic: network namespaces need root\n']);
    },
    60_000,
  );
});
