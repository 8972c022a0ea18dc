// How long one app takes from a cold start, as a ratio to loading cdk8s-plus-27 alone.
// Both are whole processes, run in turn in one go, so that a slower machine slows both.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { spread } = require('./rows');
const { table } = require('./table');

const RUNS = 10;
const root = join(__dirname, '..');
const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-reach-bench-'));

const APP = `
const { App, Chart } = require('cdk8s');
const { ExposedApp, Exposure } = require('./build/lib');
const app = new App();
const chart = new Chart(app, 'shop');
new ExposedApp(chart, 'shop', {
  image: 'ghcr.io/acme/shop:1.4',
  ports: [{ port: 80, targetPort: 8080 }],
  expose: [Exposure.http({ host: 'shop.example.com' })],
});
app.synth();`;

const COLUMNS = [
  ['title', 'what'],
  ['ms', 'milliseconds'],
  ['ratio', 'ratio'],
];

const cases = { app: APP, floor: `require('cdk8s-plus-27')` };

function milliseconds(script) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: root,
    env: { ...process.env, CDK8S_OUTDIR: outdir },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

try {
  const times = { app: [], floor: [] };
  for (let run = -1; run < RUNS; run++) {
    for (const [name, script] of Object.entries(cases)) {
      const time = milliseconds(script);
      if (run >= 0) times[name].push(time);
    }
  }
  const [app, floor] = [spread(times.app), spread(times.floor)];
  const rows = [
    { title: 'an ExposedApp by a stock App', ms: app, ratio: app.median / floor.median },
    { title: 'loading cdk8s-plus-27', ms: floor, ratio: 1 },
  ];
  console.log(table(rows, COLUMNS));
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
