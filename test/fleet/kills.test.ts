import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RECORD } from '../../lib/emit/hidden';

/** A few here, and as many as wanted in a long run. */
const KILLS = Number(process.env['KILLS'] ?? 3);
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

async function run(script: string): Promise<void> {
  const child = spawn(process.execPath, ['-e', script], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
}

/** Kills a process that writes both generations in turn, some milliseconds after its first. */
async function killed(outdir: string, milliseconds: number): Promise<void> {
  const script = `${SYNTH}
    synth(1, ${JSON.stringify(outdir)});
    console.log('first');
    for (let generation = 0; ; generation = 1 - generation) synth(generation, ${JSON.stringify(outdir)});`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  await wait(milliseconds);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test(
  `after each of ${KILLS} kills no file is partial, and the next synth is right`,
  async () => {
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
  },
  60_000 + KILLS * 2_000,
);
