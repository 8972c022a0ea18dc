// How often each function of lib/ runs in `reach check` of each family, at two sizes: one line of JSON for
// each family. A process of its own, since V8 counts only what is compiled after it is asked to.
const { mkdtempSync, realpathSync, rmSync } = require('node:fs');
const { Buffer } = require('node:buffer');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { FAMILIES, writeFamily } = require('../../bench/worst-cases/families');
const { Steps } = require('../../bench/worst-cases/steps');

const ROOT = join(__dirname, '../..');
const LIB = join(ROOT, 'lib');

const steps = new Steps((url) => url.includes(`${LIB}/`));
require('./require-ts');
const { answer } = require('../../lib/cli/run');

const [sizes, ...names] = process.argv.slice(2);
const [small, large] = sizes.split(',').map(Number);

function countsOf(family, size) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'reach-')));
  try {
    writeFamily(family, size, folder);
    process.chdir(folder);
    steps.take();
    const { stdout } = answer(['check', '.'], {
      version: '1.0.0',
      root: ROOT,
      today: '2026-06-30',
      stdin: () => Buffer.from(''),
    });
    return { counts: steps.take(), output: stdout.length };
  } finally {
    process.chdir(ROOT);
    rmSync(folder, { recursive: true, force: true });
  }
}

function total({ counts }) {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

// What is worked out once in a process is in no count.
countsOf(FAMILIES[0], small);
for (const family of FAMILIES.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const [few, many] = [small, large].map((size) => countsOf(family, size));
  const functions = [...many.counts].map(([place, count]) => ({
    place: place.slice(place.indexOf(LIB) + ROOT.length + 1),
    few: few.counts.get(place) ?? 0,
    many: count,
  }));
  // Half of the objects with the other half are 30 pairs for each of 120; what only reads an object
  // runs so often too, but twice as often for twice as many.
  const least = 20 * large;
  const sums = { few: total(few), many: total(many) };
  const output = { few: few.output, many: many.output };
  const hot = functions.filter(({ many }) => many > least);
  console.log(JSON.stringify({ name: family.name, sums, output, hot }));
}
