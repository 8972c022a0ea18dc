// Runs all benches in order, in one go, and writes what they print between the marks of docs/performance.md.
//
//     npm run bench              all sizes, about an hour
//     npm run bench -- --short   without the largest ones, about a quarter of one
const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { freshFolder } = require('./folder');
const { machine } = require('./machine');

const PAGE = join(__dirname, '../docs/performance.md');
const [BEGIN, END] = ['<!-- measured -->', '<!-- end of measured -->'];

/** A chart each, and a hundred thousand, take the most time. */
const SHORT_CASES = '1000x100,1000x-,10000x100,10000x-';
const SHORT_ENGINES =
  'floor,fleet-own,fleet-plus,fleet-own-unchecked,fleet-plus-unchecked,stock-plus,helm,jsonnet,cue,kustomize';

/** Each bench, and what is left out of a short run. */
const BENCHES = [
  { title: 'One application from a cold start', file: 'cold-start.js', short: [] },
  { title: 'Files of YAML', file: 'check.js', short: ['--sizes', '1,300,10000'] },
  { title: 'Maps', file: 'map.js', short: ['--sizes', '500'] },
  { title: 'Differences', file: 'diff.js', short: ['--apps', '2000'] },
  {
    title: 'Fleets',
    file: 'fleet.js',
    short: ['--cases', SHORT_CASES, '--engines', SHORT_ENGINES],
  },
];

/** What a bench prints but for its raw rows, which are lines of JSON. */
function measured({ title, file, short }, isShort) {
  console.log(`${title}: bench/${file}`);
  const args = [join(__dirname, file), ...(isShort ? short : [])];
  const stdio = ['ignore', 'pipe', 'inherit'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio });
  if (status !== 0) throw new Error(`bench/${file} failed; the page is as it was`);
  console.log(stdout);
  return `### ${title}\n\n${asParagraphs(stdout)}\n`;
}

function asParagraphs(text) {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
  // A table is one block, and every other line a paragraph.
  return lines.reduce((all, line, at) => {
    const isInTable = line.startsWith('|') && lines[at - 1]?.startsWith('|');
    return at === 0 ? line : `${all}${isInTable ? '\n' : '\n\n'}${line}`;
  }, '');
}

function headed(sections, isShort) {
  const { date, cpu, memoryGb, platform, node, output, peakMemory } = machine(freshFolder().place);
  const of = isShort ? ' without the largest sizes (`--short`)' : '';
  return [
    `## ${date}, one run`,
    `All benches one after the other${of}, on ${cpu} with ${memoryGb} GB, ${platform}, Node ${node}. Medians, with the least and the most of the runs in brackets. Output goes to ${output}. Peak memory is ${peakMemory}.`,
    ...sections,
  ].join('\n\n');
}

function between(page, text) {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${PAGE} lacks ${BEGIN} or ${END}`);
  return `${before}${BEGIN}\n\n${text}\n${END}${after}`;
}

function main() {
  const { short } = parseArgs({ options: { short: { type: 'boolean', default: false } } }).values;
  between(readFileSync(PAGE, 'utf8'), ''); // before hours of work
  const sections = BENCHES.map((bench) => measured(bench, short));
  writeFileSync(PAGE, between(readFileSync(PAGE, 'utf8'), headed(sections, short)));
}

main();
