// How long a fleet of applications takes, whole processes side by side in one run: a Fleet, a stock
// cdk8s App on the same tree, and the floor (the finished objects as JSON, and one write).
// A case that takes longer than LIMIT is shown as such, and its engine is left out of larger ones.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const LIMIT_MS = 120_000;
const CASES = [
  { apps: 1_000, charts: 1 },
  { apps: 1_000, charts: 100 },
  { apps: 1_000, charts: 1_000 },
  { apps: 10_000, charts: 100 },
];
const ENGINES = [
  { name: 'floor', engine: 'floor', objects: 'none' },
  { name: 'Fleet, our constructs', engine: 'fleet', objects: 'own' },
  { name: 'Fleet, cdk8s-plus', engine: 'fleet', objects: 'plus' },
  { name: 'App, cdk8s-plus', engine: 'stock', objects: 'plus' },
];

/** Seconds and peak memory of one process, or nothing where it was stopped. */
function run({ engine, objects }, { apps, charts }) {
  const child = [join(__dirname, 'fleet-case.js'), engine, objects, String(apps), String(charts)];
  const start = process.hrtime.bigint();
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, child, {
    timeout: LIMIT_MS,
    encoding: 'utf8',
  });
  if (signal) return undefined;
  if (status !== 0) throw new Error(stderr);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: Number(stdout) };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Medians of 5, or of 1 for what takes more than ten seconds; the engines take turns. */
function measure(engines, size) {
  const rounds = new Map(engines.map((engine) => [engine, []]));
  for (let round = 0; round < 5; round++) {
    for (const [engine, results] of rounds) {
      const isSlow = results[0] === undefined ? round > 0 : results[0].seconds > 10;
      if (!isSlow || round === 0) results.push(run(engine, size));
    }
  }
  return rounds;
}

const stopped = new Set();
const table = [];
for (const size of CASES) {
  const engines = ENGINES.filter((engine) => !stopped.has(engine));
  const rounds = measure(engines, size);
  const floor = median(rounds.get(ENGINES[0]).map(({ seconds }) => seconds));
  for (const [engine, results] of rounds) {
    if (results[0] === undefined) stopped.add(engine);
    const seconds = results[0] && median(results.map((one) => one.seconds));
    const row = {
      ...size,
      engine: engine.name,
      seconds: seconds === undefined ? `> ${LIMIT_MS / 1000}` : Number(seconds.toFixed(2)),
      megabytes: results[0] && Math.round(median(results.map((one) => one.megabytes))),
      objectsPerSecond: seconds && Math.round((size.apps * 3) / seconds),
      toFloor: seconds && Number((seconds / floor).toFixed(1)),
    };
    console.log(JSON.stringify(row));
    table.push(row);
  }
}
console.table(table);
