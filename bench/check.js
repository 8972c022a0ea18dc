// How long `reach check` takes for files of other people, beside kubeconform, which asks each object
// for its schema. They do not do the same work: kubeconform sees one object at a time, and no two
// together. What is compared is objects for each second of processor, since they use cores otherwise.
const { rmSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { writeLibrary } = require('../scripts/bundle');
const { writeApplications } = require('./applications');
const { mayGoOn } = require('./budget');
const { freshFolder } = require('./folder');
const { machine } = require('./machine');
const { run } = require('./process');
const { spread } = require('./rows');
const { writeSchemas } = require('./schemas');
const { table } = require('./table');
const { find } = require('./tools/find');

/** One file, a small repository, a large one, and ten of these. */
const SIZES = [1, 300, 10_000, 100_000];
const [ONE, SMALL, LARGE, LARGEST] = SIZES;
const ROUNDS = 5;
const LIMIT = 600;
const BUILD = join(__dirname, '../build');
/** The package with native spreads in js-yaml, as it is published: what a step of the build is worth. */
const PUBLISHED = join(BUILD, 'js-yaml-as-published');
const KUBECONFORM = {
  name: 'kubeconform',
  module: 'github.com/yannh/kubeconform/cmd/kubeconform',
  release: 'v0.8.0',
  versionArgs: ['-v'],
};
const COLUMNS = [
  ['files', 'files'],
  ['objects', 'objects'],
  ['title', 'what'],
  ['seconds', 'seconds'],
  ['cpu', 'processor s'],
  ['perCore', 'objects/processor s'],
  ['megabytes', 'peak MB'],
];

function reach(title, lib) {
  const file = process.execPath;
  const args = [join(lib, 'cli', 'main.js'), 'check', '--quiet'];
  return { title, command: (input) => ({ file, args: [...args, input] }) };
}

async function engines(folder) {
  const own = [
    reach('reach check, all default rules', join(BUILD, 'lib')),
    reach('the same with js-yaml as it is published', PUBLISHED),
  ];
  const { skipped, file, version } = await find(KUBECONFORM, folder);
  if (skipped) return skip(own, skipped);
  const schemas = join(folder, 'schemas');
  const reason = writeSchemas(schemas);
  if (reason) return skip(own, reason);
  console.log(`kubeconform: ${version}`);
  const location = join(schemas, '{{.ResourceKind}}{{.KindSuffix}}.json');
  const kubeconform = {
    title: 'kubeconform, schemas on disk',
    command: (input) => ({ file, args: ['-n', '2', '-schema-location', location, input] }),
  };
  return [...own, kubeconform];
}

/** What no program in Node can be faster than. */
const NODE = { title: 'node -e 0', command: () => ({ file: process.execPath, args: ['-e', '0'] }) };

/** The engines of a size. */
function enginesOf(files, all) {
  if (files === LARGEST) return all.slice(0, 1);
  return files === LARGE ? all : [NODE, ...all];
}

function skip(own, reason) {
  console.log(`kubeconform: skipped, ${reason}`);
  return own;
}

/** `--sizes 1,300` for some of them. */
function sizesAsked() {
  const { values } = parseArgs({ options: { sizes: { type: 'string' } } });
  return values.sizes?.split(',').map(Number) ?? SIZES;
}

async function main() {
  const sizes = sizesAsked();
  const { folder, place } = freshFolder();
  console.log(JSON.stringify(machine(place)));
  await writeLibrary(PUBLISHED, { hasSpreads: true });
  const all = await engines(folder);
  const rows = [];
  for (const files of sizes) {
    const input = join(folder, `input-${files}`);
    writeApplications(input, files);
    const path = files === ONE ? join(input, 'team-0', 'app-0.yaml') : input;
    rows.push(...(await measured(files, path, enginesOf(files, all), folder)));
  }
  console.log(`\n${table(rows, COLUMNS)}`);
  const ofSize = (size) => rows.filter(({ files }) => files === size);
  printLarge(ofSize(LARGE), ofSize(LARGEST));
  printOne(ofSize(ONE));
  printSmall(ofSize(SMALL));
}

function printLarge([reach, ...others], [largest]) {
  if (!reach) return;
  for (const other of others) {
    console.log(`\nper core, to ${other.title}: ${(reach.perCore / other.perCore).toFixed(2)}`);
  }
  if (!largest) return;
  const growth = Math.log10(largest.cpu.median / reach.cpu.median);
  console.log(`exponent of processor time from ${LARGE} to ${LARGEST} files: ${growth.toFixed(2)}`);
}

function printOne([node, one]) {
  if (!one) return;
  const ratio = (key) => (one[key].median / node[key].median).toFixed(2);
  console.log(
    `one file, to node -e 0: ${ratio('cpu')} by processor, ${ratio('seconds')} by the clock`,
  );
}

/** How often kubeconform could have run in the time that is not that of Node. */
function printSmall([node, reach, , kubeconform]) {
  if (!kubeconform) return;
  const times = (reach.seconds.median - node.seconds.median) / kubeconform.seconds.median;
  console.log(`${SMALL} files, without node -e 0, to kubeconform: ${times.toFixed(2)}`);
}

/** In turns, so that a slower minute slows all of them. */
async function measured(files, input, engines, folder) {
  const results = engines.map(() => []);
  for (let round = 0; round < ROUNDS && (mayGoOn() || round === 0); round++) {
    for (const [at, { command }] of engines.entries()) {
      const result = await run(command(input), join(folder, 'run'), LIMIT);
      if (result.stopped)
        throw new Error(`${engines[at].title}: ${result.stopped} ${result.reason}`);
      results[at].push(result);
    }
  }
  return engines.map(({ title }, at) => {
    const of = (key) => spread(results[at].map((result) => result[key]));
    const objects = 3 * files;
    const row = { files, objects, title, seconds: of('seconds'), cpu: of('cpu') };
    const perCore = Math.round(objects / row.cpu.median);
    return { ...row, perCore, megabytes: of('megabytes') };
  });
}

process.on('exit', () => rmSync(PUBLISHED, { recursive: true, force: true }));
void main();
