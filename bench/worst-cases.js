// How `reach check`, or the table of ways, grows with inputs that are as bad as we know: seconds of processor, peak memory and
// what it prints, at three sizes, and the exponents between the smallest and the largest size that ended.
//
//     node bench/worst-cases.js --sizes 2000,8000,32000 --families sameSelector,grantsOverRoutes
//     node bench/worst-cases.js --verb explain
const { mkdirSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { freshFolder } = require('./folder');
const { machine } = require('./machine');
const { run } = require('./process');
const { table } = require('./table');
const { FAMILIES, writeFamily } = require('./worst-cases/families');

const SIZES = [2_000, 8_000, 32_000];
const LIMIT = 120;
const MAIN = join(__dirname, '../build/lib/cli/main.js');
const COLUMNS = [
  ['family', 'family'],
  ['sizes', 'sizes'],
  ['cpu', 'processor s'],
  ['megabytes', 'peak MB'],
  ['kilobytes', 'output KB'],
  ['time', 'exponent of time'],
  ['memory', 'of memory'],
  ['output', 'of output'],
];

function asked() {
  const options = {
    sizes: { type: 'string' },
    families: { type: 'string' },
    verb: { type: 'string', default: 'check' },
  };
  const { values } = parseArgs({ options });
  const names = values.families?.split(',');
  const unknown = names?.find((name) => !FAMILIES.some((family) => family.name === name));
  if (unknown !== undefined) throw new Error(`there is no family ${unknown}`);
  return {
    sizes: values.sizes?.split(',').map(Number) ?? SIZES,
    verb: values.verb,
    families: FAMILIES.filter(({ name }) => names?.includes(name) ?? true),
  };
}

/** What one size takes; nothing where it does not end. */
async function measured(verb, family, size, folder) {
  const input = join(folder, 'input');
  const place = join(folder, 'run');
  mkdirSync(input);
  writeFamily(family, size, input);
  const options = verb === 'check' ? ['--fail-on', 'never'] : [];
  const args = [MAIN, verb, ...options, input];
  const result = await run({ file: process.execPath, args }, place, LIMIT);
  const bytes = statSync(join(place, 'out', 'all.yaml')).size;
  for (const one of [input, place]) rmSync(one, { recursive: true });
  return result.stopped ? undefined : { size, ...result, kilobytes: bytes / 1024 };
}

/** The power of the size by which something grows, over what an input of one object takes. */
function exponent(results, key, base, least) {
  const [first, last] = [results[0], results.at(-1)];
  if (first === undefined || first === last) return undefined;
  const over = (one) => Math.max(least, one[key] - base);
  return Math.log(over(last) / over(first)) / Math.log(last.size / first.size);
}

function rowOf({ name }, results, one) {
  const all = (key, digits) => results.map((result) => result[key].toFixed(digits)).join(', ');
  return {
    family: name,
    sizes: results.map(({ size }) => size).join(', '),
    cpu: all('cpu', 2),
    megabytes: all('megabytes', 0),
    kilobytes: all('kilobytes', 0),
    time: exponent(results, 'cpu', one.cpu, 0.05),
    memory: exponent(results, 'megabytes', one.megabytes, 5),
    output: exponent(results, 'kilobytes', 0, 1),
  };
}

async function main() {
  const { sizes, families, verb } = asked();
  const { folder, place } = freshFolder();
  console.log(JSON.stringify(machine(place)));
  const one = await measured(verb, FAMILIES[0], 1, folder);
  const rows = [];
  for (const family of families) {
    const results = [];
    for (const size of sizes) {
      const result = await measured(verb, family, size, folder);
      if (!result) break;
      results.push(result);
    }
    rows.push(rowOf(family, results, one));
    console.log(JSON.stringify(rows.at(-1)));
  }
  console.log(`\n${table(rows, COLUMNS)}`);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
void main();
