// How long `reach map` takes for 500 applications, beside `reach check` of the same files: a map asks all
// rules too, for the findings at its boxes. Whole processes, in turns.
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { writeApplications } = require('./applications');
const { mayGoOn } = require('./budget');
const { freshFolder } = require('./folder');
const { machine } = require('./machine');
const { run } = require('./process');
const { spread } = require('./rows');
const { table } = require('./table');

const SIZES = [500, 5_000];
const ROUNDS = 5;
const LIMIT = 120;
const MAIN = join(__dirname, '../build/lib/cli/main.js');
const COMMANDS = [
  ['reach check --quiet', ['check', '--quiet']],
  ['reach map --format svg', ['map', '--format', 'svg']],
  ['reach map --format html', ['map', '--format', 'html']],
];
const COLUMNS = [
  ['apps', 'applications'],
  ['title', 'what'],
  ['seconds', 'seconds'],
  ['cpu', 'processor s'],
  ['megabytes', 'peak MB'],
];

async function measured(apps, folder) {
  const input = join(folder, `input-${apps}`);
  writeApplications(input, apps);
  const results = new Map(COMMANDS.map(([title]) => [title, []]));
  for (let round = 0; round < ROUNDS && (mayGoOn() || round === 0); round++) {
    for (const [title, args] of COMMANDS) {
      const command = { file: process.execPath, args: [MAIN, ...args, input] };
      const result = await run(command, join(folder, 'run'), LIMIT);
      if (result.stopped) throw new Error(`${title}: ${result.stopped} ${result.reason}`);
      results.get(title).push(result);
    }
  }
  return [...results].map(([title, all]) => {
    const of = (key) => spread(all.map((result) => result[key]));
    return { apps, title, seconds: of('seconds'), cpu: of('cpu'), megabytes: of('megabytes') };
  });
}

/** `--sizes 500` for some of them. */
function sizesAsked() {
  const { values } = parseArgs({ options: { sizes: { type: 'string' } } });
  return values.sizes?.split(',').map(Number) ?? SIZES;
}

async function main() {
  const { folder, place } = freshFolder();
  console.log(JSON.stringify(machine(place)));
  const rows = [];
  for (const apps of sizesAsked()) rows.push(...(await measured(apps, folder)));
  console.log(`\n${table(rows, COLUMNS)}`);
}

void main();
