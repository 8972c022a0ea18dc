import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RECORD } from '../../lib/emit/hidden';

/** A few here, and as many as wanted in a long run. */
const KILLS = Number(process.env['KILLS'] ?? 1);
const lib = join(__dirname, '..', '..', 'build', 'lib');
const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Synthesizes one of two generations of a fleet. Half of the files differ between them, some of
 * those by being there at all.
 */
const SYNTH = `
  const { ApiObject, Chart } = require('cdk8s');
  const { Cluster } = require(${JSON.stringify(lib)});
  const { Fleet } = require(${JSON.stringify(lib)});
  function synth(generation, outdir) {
    const fleet = new Fleet({ outdir });
    for (const name of ['lab', 'homelab']) {
      const cluster = new Cluster(fleet, name);
      for (let at = 0; at < 60; at++) {
        const changes = at % 2 === 0;
        if (at % 12 === 0 && generation === 1) continue;
        const chart = new Chart(cluster, 'chart-' + at);
        for (let one = 0; one < 20; one++) {
          const spec = { generation: changes ? generation : 0, text: 'x'.repeat(100 * (1 + generation)) };
          new ApiObject(chart, 'object-' + one, { apiVersion: 'v1', kind: 'Thing', spec: changes ? spec : {} });
        }
      }
    }
    fleet.synth();
  }`;

/** The content of an output folder: path to text. */
function contentOf(outdir: string): Map<string, string> {
  const paths = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => statSync(join(outdir, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(outdir, path), 'utf8')]),
  );
}

/** What a process ended with: its exit code, or the signal that killed it. */
type End = number | NodeJS.Signals;

/** One that neither ends nor says anything is killed, so that its step fails under its own name. */
function start(script: string): { said: Promise<unknown>; end: Promise<End>; kill: () => void } {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = (signal: NodeJS.Signals) => () => child.kill(signal);
  const late = setTimeout(kill('SIGTERM'), 300_000);
  const end = once(child, 'exit').then(([code, signal]) => {
    clearTimeout(late);
    return (code ?? signal) as End;
  });
  return { said: once(child.stdout, 'data'), end, kill: kill('SIGKILL') };
}

async function run(script: string): Promise<void> {
  expect(await start(script).end).toBe(0);
}

/** Kills a process that writes both generations in turn, some milliseconds after its first. */
async function killed(outdir: string, milliseconds: number): Promise<void> {
  const { said, end, kill } = start(`${SYNTH}
    synth(1, ${JSON.stringify(outdir)});
    require('node:fs').writeSync(1, 'first');
    for (let generation = 0; ; generation = 1 - generation) synth(generation, ${JSON.stringify(outdir)});`);
  await Promise.race([said.then(() => wait(milliseconds)), end]);
  kill();
  expect(await end).toBe('SIGKILL');
}

test(`after each of ${KILLS} kills no file is partial, and the next synth is right`, async () => {
  const [older, newer, outdir] = ['older', 'newer', 'dist'].map((name) => join(folder, name));
  if (!older || !newer || !outdir) throw new Error('there are three names');
  await run(`${SYNTH} synth(0, ${JSON.stringify(older)}); synth(1, ${JSON.stringify(newer)});`);
  const generations = [contentOf(older), contentOf(newer)];
  const differing = [...(generations[0] ?? [])].filter(
    ([path, text]) => generations[1]?.get(path) !== text && path !== RECORD,
  );
  expect(differing).toHaveLength(60);

  for (let kill = 0; kill < KILLS; kill++) {
    // Spread evenly over more than one synth, and different in every run.
    await killed(outdir, (kill * 37 + Math.random() * 37) % 150);
    for (const [path, text] of contentOf(outdir)) {
      if (!path.endsWith('.yaml')) continue;
      expect(generations.map((generation) => generation.get(path))).toContain(text);
    }
    const next = kill % 2;
    await run(`${SYNTH} synth(${next}, ${JSON.stringify(outdir)});`);
    expect(contentOf(outdir)).toEqual(generations[next]);
    // The other half of the kills begin from a folder that no killed process has seen.
    if (kill % 10 === 9) {
      rmSync(outdir, { recursive: true });
      cpSync(older, outdir, { recursive: true });
    }
  }
});
