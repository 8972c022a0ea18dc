// How long a fleet of applications takes, whole processes side by side in one run: a Fleet, a stock
// cdk8s App on the same tree, the tools that one would pick instead, and the floor (the finished
// objects as JSON, and one write). Writing the input of a tool and removing the output is not in the
// time. An engine that was stopped is left out of the larger sizes of that layout.
const { mayGoOn } = require('./budget');
const { freshFolder } = require('./folder');
const { machine } = require('./machine');
const { LIMIT, measure } = require('./measure');
const { growth, isDone, median, ratios, rowOf } = require('./rows');
const { selection } = require('./selection');
const { table } = require('./table');
const { find } = require('./tools/find');

const COLUMNS = [
  ['case', 'case'],
  ['objects', 'objects'],
  ['title', 'what'],
  ['spread', 'seconds'],
  ['megabytes', 'peak MB'],
  ['objectsPerSecond', 'objects/s'],
  ['toFloor', 'to the floor'],
];
const GROWTH_COLUMNS = [
  ['layout', 'charts'],
  ['title', 'what'],
  ['from', 'from apps'],
  ['to', 'to apps'],
  ['time', 'exponent of time'],
  ['memory', 'exponent of memory'],
];
const RATIO_COLUMNS = [
  ['case', 'case'],
  ['of', 'seconds of'],
  ['to', 'to those of'],
  ['ratio', 'ratio'],
];

/** The engines that can be had; a tool that cannot is skipped with a word. */
async function available(engines, cases, folder) {
  const had = [];
  for (const engine of engines.filter(({ takes }) => cases.some(takes))) {
    if (!engine.tool || (await isFound(engine.tool, folder))) had.push(engine);
  }
  return had;
}

async function isFound(tool, folder) {
  const { skipped, file, version, from } = await find(tool, folder);
  console.log(`${tool.name}: ${skipped ? `skipped, ${skipped}` : `${version}, ${from}`}`);
  tool.file = file;
  return !skipped;
}

/** The rows of one case, printed as they come. */
async function rowsOf(one, engines, folder) {
  const results = await measure(engines, one, folder);
  const floorResults = [...results].find(([{ name }]) => name === 'floor')?.[1] ?? [];
  const floor = median(floorResults.map(({ seconds }) => seconds));
  const rows = [...results].map(([engine, own]) => rowOf(one, engine, own, floor));
  for (const row of rows) console.log(JSON.stringify({ ...row, title: undefined }));
  return rows;
}

function print(heading, rows, columns) {
  if (rows.length > 0) console.log(`\n${heading}\n\n${table(rows, columns)}`);
}

async function main() {
  const { cases, engines } = selection();
  const { folder, place } = freshFolder();
  console.log(JSON.stringify(machine(place)));
  const had = await available(engines, cases, folder);
  const stopped = new Set();
  const all = [];
  for (const one of cases) {
    if (!mayGoOn() && all.length > 0) {
      console.log(`${one.name}: left out, time is up`);
      continue;
    }
    const isIn = ({ name, takes }) =>
      takes(one) && (one.only ?? [name]).includes(name) && !stopped.has(`${one.layout} ${name}`);
    const rows = await rowsOf(one, had.filter(isIn), folder);
    for (const { layout, engine } of rows.filter((row) => !isDone(row)))
      stopped.add(`${layout} ${engine}`);
    all.push(...rows);
  }
  print('Times', all, COLUMNS);
  print('Growth between the two largest sizes', growth(all), GROWTH_COLUMNS);
  print('Ratios', ratios(all, LIMIT), RATIO_COLUMNS);
  if (all.some(({ seconds }) => seconds === 'failed')) process.exitCode = 1;
}

void main();
