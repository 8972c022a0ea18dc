// Measures the engines of one case, in turns, so that a slower minute slows all of them.
const { mkdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { mayGoOn } = require('./budget');
const { checkOutput } = require('./output');
const { run } = require('./process');

const LIMIT = 120;
const ROUNDS = 5;
const SLOW = 10;
const CHECKED = 2_000;

/** The results of each engine: 5, or less where time is up, or 1 where the first took more than ten seconds. */
async function measure(engines, one, folder) {
  const results = new Map(engines.map((engine) => [engine, []]));
  for (const engine of engines) writeInput(engine, one, inputOf(engine, folder));
  for (let round = 0; round < ROUNDS && (mayGoOn() || round === 0); round++) {
    for (const [engine, before] of results) {
      if (round > 0 && !before.every(({ seconds }) => seconds <= SLOW)) continue;
      before.push(await once(engine, one, folder, round === 0));
    }
  }
  for (const engine of engines) rmSync(inputOf(engine, folder), { recursive: true });
  return results;
}

function inputOf({ name }, folder) {
  return join(folder, `input-${name}`);
}

function writeInput(engine, { apps }, input) {
  mkdirSync(input);
  engine.writeInput(input, apps);
}

async function once(engine, one, folder, isFirst) {
  const place = join(folder, 'run');
  const result = await run(engine.command(one, place, inputOf(engine, folder)), place, LIMIT);
  const isChecked = isFirst && !result.stopped && one.objects <= CHECKED;
  if (isChecked) checkOutput(engine, one, join(place, 'out'));
  rmSync(place, { recursive: true });
  return result;
}

module.exports = { LIMIT, measure };
