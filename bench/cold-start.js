// How long one app takes from a cold start, as a ratio to loading cdk8s-plus-27 alone.
// Both are whole processes, run in turn in one go, so that a slower machine slows both.
const { join } = require('node:path');
const { mayGoOn } = require('./budget');
const { freshFolder } = require('./folder');
const { run } = require('./process');
const { spread } = require('./rows');
const { table } = require('./table');

const ROUNDS = 10;
const LIMIT = 60;
const cwd = join(__dirname, '..');

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
  ['seconds', 'seconds'],
  ['cpu', 'processor s'],
  ['ratio', 'ratio'],
  ['megabytes', 'peak MB'],
];

const CASES = [
  { title: 'loading cdk8s-plus-27', script: `require('cdk8s-plus-27')` },
  { title: 'an ExposedApp by a stock App', script: APP },
  { title: 'loading cdk8s', script: `require('cdk8s')` },
  { title: 'node -e 0', script: '0' },
];

async function measured(folder) {
  const results = CASES.map(() => []);
  for (let round = -1; round < ROUNDS && (mayGoOn() || round < 1); round++) {
    for (const [at, { title, script }] of CASES.entries()) {
      const env = { CDK8S_OUTDIR: join(folder, 'dist') };
      const command = { file: process.execPath, args: ['-e', script], cwd, env };
      const result = await run(command, join(folder, 'run'), LIMIT);
      if (result.stopped) throw new Error(`${title}: ${result.stopped} ${result.reason}`);
      // The first round brings the files into memory.
      if (round >= 0) results[at].push(result);
    }
  }
  return results;
}

async function main() {
  const results = await measured(freshFolder().folder);
  const of = (at, key) => spread(results[at].map((result) => result[key]));
  const rows = CASES.map(({ title }, at) => ({
    title,
    seconds: of(at, 'seconds'),
    cpu: of(at, 'cpu'),
    ratio: of(at, 'seconds').median / of(0, 'seconds').median,
    megabytes: of(at, 'megabytes'),
  }));
  console.log(table(rows, COLUMNS));
}

void main();
