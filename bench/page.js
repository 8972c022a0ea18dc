// Runs all benches in order, in one go, and writes what they print between the marks of docs/performance.md.
//
//     npm run bench                         all sizes, about an hour
//     npm run bench -- --short              without the largest ones, about a quarter of one
//     npm run bench -- --short --minutes 5  as many rounds as there is time for
//
// Each bench has its share of the minutes. When these are over it begins no further round, and long after that
// it is ended. One that fails or is ended is named on the page, beside what the others measured.
const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { freshFolder } = require('./folder');
const { machine } = require('./machine');

const PAGE = join(__dirname, '../docs/performance.md');
const [BEGIN, END] = ['<!-- measured -->', '<!-- end of measured -->'];

/** A chart each, and a hundred thousand, take the most time; of the tools, kustomize does. */
const SHORT_CASES = '1000x100,1000x-,10000x100,10000x-';
const SHORT_ENGINES =
  'floor,fleet-own,fleet-plus,fleet-own-unchecked,fleet-plus-unchecked,stock-plus,helm,jsonnet,cue';

/** Each bench, its share of the time, and what is left out of a short run. */
const BENCHES = [
  { title: 'One application from a cold start', file: 'cold-start.js', share: 1, short: [] },
  {
    title: 'Files of YAML',
    file: 'check.js',
    share: 3,
    short: ['--sizes', '1,300,10000'],
  },
  { title: 'Maps', file: 'map.js', share: 1, short: ['--sizes', '500'] },
  { title: 'Differences', file: 'diff.js', share: 3, short: [] },
  {
    title: 'Fleets',
    file: 'fleet.js',
    share: 6,
    short: ['--cases', SHORT_CASES, '--engines', SHORT_ENGINES],
  },
];
const SHARES = BENCHES.reduce((sum, { share }) => sum + share, 0);
const MINUTES = { short: 13, long: 60 };

/** Minutes for the run that is under way, and for tools that are installed first. */
const GRACE = 10;

/** A part of the page: what a bench prints but for its raw rows, which are lines of JSON. */
function measured({ title, file, share, short }, isShort, minutes) {
  console.log(`${title}: bench/${file}`);
  const own = (minutes * share) / SHARES;
  const { status, error, stdout } = spawnSync(
    process.execPath,
    [join(__dirname, file), ...(isShort ? short : [])],
    {
      encoding: 'utf8',
      env: { ...process.env, BENCH_SECONDS: String(own * 60) },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: Math.round((own + GRACE) * 60_000),
      maxBuffer: 2 ** 26,
    },
  );
  console.log(stdout);
  const isDone = status === 0;
  const how =
    error?.code === 'ETIMEDOUT' ? `was ended after ${Math.round(own + GRACE)} minutes` : 'failed';
  const what = isDone ? asParagraphs(stdout) : `\`bench/${file}\` ${how}.`;
  return { isDone, text: `### ${title}\n\n${what}` };
}

function asParagraphs(text) {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
  // A table is one block, and every other line a paragraph.
  return lines.reduce((all, line, at) => {
    const isInTable = line.startsWith('|') && lines[at - 1]?.startsWith('|');
    return at === 0 ? line : `${all}${isInTable ? '\n' : '\n\n'}${line}`;
  }, '');
}

function headed(parts, isShort) {
  const { date, cpu, memoryGb, platform, node, output, peakMemory } = machine(freshFolder().place);
  const of = isShort ? ' without the largest sizes and kustomize (`--short`)' : '';
  return [
    `## ${date}, one run`,
    `All benches one after the other${of}, on ${cpu} with ${memoryGb} GB, ${platform}, Node ${node}. Medians, with the least and the most of the runs in brackets. Output goes to ${output}. Peak memory is ${peakMemory}.`,
    ...parts.map(({ text }) => text),
  ].join('\n\n');
}

function between(page, text) {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${PAGE} lacks ${BEGIN} or ${END}`);
  return `${before}${BEGIN}\n\n${text}\n\n${END}${after}`;
}

function main() {
  const { values } = parseArgs({
    options: { short: { type: 'boolean', default: false }, minutes: { type: 'string' } },
  });
  const { short } = values;
  const minutes = Number(values.minutes ?? (short ? MINUTES.short : MINUTES.long));
  if (!(minutes > 0)) throw new Error('--minutes: write a number above 0, such as 5');
  between(readFileSync(PAGE, 'utf8'), ''); // before hours of work
  const parts = BENCHES.map((bench) => measured(bench, short, minutes));
  writeFileSync(PAGE, between(readFileSync(PAGE, 'utf8'), headed(parts, short)));
  if (!parts.every(({ isDone }) => isDone)) process.exitCode = 1;
}

main();
