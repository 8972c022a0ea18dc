import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../support/built';

const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
afterAll(() => {
  rmSync(outdir, { recursive: true, force: true });
});

/** What a process of its own prints; it is under jest where it is told so. */
function run(script: string, jest = false): { stdout: string; stderr: string } {
  const { JEST_WORKER_ID, ...env } = process.env;
  return spawnSync(process.execPath, ['-e', script], {
    env: jest ? { ...env, JEST_WORKER_ID } : env,
    encoding: 'utf8',
  });
}

const SYNTH = `
  const { ApiObject, Chart } = require('cdk8s');
  const { Fleet } = require(${JSON.stringify(built('fleet/fleet'))});
  const fleet = new Fleet({ outdir: ${JSON.stringify(outdir)} });
  for (const id of ['shop', 'blog']) {
    const chart = new Chart(fleet, id);
    for (const kind of ['Thing', 'Other']) new ApiObject(chart, kind, { apiVersion: 'v1', kind });
  }`;

test('a synth says on stderr, in one line, what it has done', () => {
  expect(run(`${SYNTH} fleet.synth();`)).toMatchObject({
    stdout: '',
    stderr: `${outdir}: 4 objects in 2 files (2 written, 0 unchanged, 0 removed)\n`,
  });
  expect(run(`${SYNTH} fleet.synth();`).stderr).toBe(
    `${outdir}: 4 objects in 2 files (0 written, 2 unchanged, 0 removed)\n`,
  );
});

test('a synth says which files it has left alone', () => {
  const change = `require('node:fs').writeFileSync(${JSON.stringify(join(outdir, 'blog.k8s.yaml'))}, 'by: hand');`;
  expect(run(`${SYNTH} fleet.node.tryRemoveChild('blog'); ${change} fleet.synth();`).stderr).toBe(
    `${outdir}: 2 objects in 1 file (0 written, 1 unchanged, 0 removed, 1 no longer made, but changed since: blog.k8s.yaml)\n`,
  );
});

test('a synth says nothing under jest', () => {
  expect(run(`${SYNTH} fleet.synth();`, true)).toMatchObject({ stdout: '', stderr: '' });
});

test('the YAML of a fleet says nothing', () => {
  expect(run(`${SYNTH} fleet.synthYaml();`)).toMatchObject({ stdout: '', stderr: '' });
});

/** Three steps, the second of which comes late, by a clock that nothing else moves. */
const steps = (isTty: boolean, late: number) => `
  process.stderr.isTTY = ${isTty};
  let now = Date.now();
  Date.now = () => now;
  const { Progress } = require(${JSON.stringify(built('fleet/progress'))});
  const progress = new Progress();
  progress.step('rendering objects', 1, 3);
  now += ${late};
  progress.step('rendering objects', 2, 3);
  progress.step('writing files', 1, 5);
  progress.say('done\\n');`;

test('progress is shown on a terminal once a second has gone by, on one line that goes', () => {
  const EMPTY = '\u001b[1G\u001b[2K';
  const { stderr } = run(steps(true, 1_001));
  expect(stderr).toBe(
    [`rendering objects 2/3`, 'writing files 1/5', 'done\n'].map((text) => EMPTY + text).join(''),
  );
});

test('progress is shown ten times in a second, and each stage at once', () => {
  const drawn = run(`
    process.stderr.isTTY = true;
    const { Progress } = require(${JSON.stringify(built('fleet/progress'))});
    let now = 0;
    Date.now = () => now;
    const progress = new Progress();
    for (; now < 3000; now += 10) progress.step('rendering objects', now / 10, 300);
    progress.step('writing files', 1, 5);
    progress.step('writing files', 2, 5);
    progress.stop();`).stderr.split('\u001b[1G\u001b[2K');
  expect(drawn.slice(0, 3)).toEqual(['', 'rendering objects 100/300', 'rendering objects 110/300']);
  expect(drawn.slice(-3)).toEqual(['rendering objects 290/300', 'writing files 1/5', '']);
  expect(drawn).toHaveLength(23);
});

test.each([
  ['before that', true, 999],
  ['where there is no terminal', false, 5_000],
])('progress is not shown %s', (_, isTty, late) => {
  expect(run(steps(isTty, late))).toMatchObject({ stdout: '', stderr: 'done\n' });
});
