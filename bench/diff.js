// How long `reach diff` takes for two sets of applications, to `reach check` of one of them in the same
// run; and for a range of revisions of a repository.
const { execFileSync } = require('node:child_process');
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { freshFolder } = require('./folder');
const { writeApplications } = require('./applications');
const { mayGoOn } = require('./budget');
const { machine } = require('./machine');
const { run } = require('./process');
const { spread } = require('./rows');
const { table } = require('./table');

const { values } = parseArgs({
  options: {
    apps: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
  },
});
const APPS = Number(values.apps);
const FILES = 2_000;
const FEW = 20;
const ROUNDS = Number(values.rounds);
const LIMIT = 600;
const MAIN = join(__dirname, '../build/lib/cli/main.js');
const COLUMNS = [
  ['title', 'what'],
  ['seconds', 'seconds'],
  ['cpu', 'processor s'],
  ['ratio', 'to check'],
  ['megabytes', 'peak MB'],
];

/** Another path of the Ingress, and another port of the Service. */
function changed(text) {
  return text
    .replace('path: /', 'path: /v2')
    .replaceAll('number: 80', 'number: 8081')
    .replace('port: 80', 'port: 8081');
}

function git(folder, ...args) {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
}

function repositoryIn(folder) {
  mkdirSync(folder);
  git(folder, 'init', '--quiet');
  for (const isChanged of [() => false, (at) => at < FEW]) {
    writeApplications(folder, FILES, (text, at) => (isChanged(at) ? changed(text) : text));
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'one');
  }
}

async function main() {
  const { folder, place } = freshFolder();
  console.log(JSON.stringify(machine(place)));
  const [old, few, all, repository] = ['old', 'few', 'all', 'git'].map((name) =>
    join(folder, name),
  );
  writeApplications(old, APPS);
  writeApplications(few, APPS, (text, at) => (at < FEW ? changed(text) : text));
  writeApplications(all, APPS, changed);
  repositoryIn(repository);
  const engines = [
    [`reach check of ${APPS} applications`, ['check', '--quiet', old]],
    [`reach diff, ${FEW} changed`, ['diff', old, few]],
    ['reach diff, all changed', ['diff', old, all]],
    [`reach diff of a range, ${FILES} files`, ['diff', 'HEAD~1..HEAD'], repository],
  ];
  const results = engines.map(() => []);
  for (let round = 0; round < ROUNDS && (mayGoOn() || round === 0); round++) {
    for (const [at, [title, args, cwd]] of engines.entries()) {
      const command = cwd
        ? { file: 'sh', args: ['-c', 'cd "$0" && exec "$@"', cwd, process.execPath, MAIN, ...args] }
        : { file: process.execPath, args: [MAIN, ...args] };
      const result = await run(command, join(folder, 'run'), LIMIT);
      if (result.stopped) throw new Error(`${title}: ${result.stopped} ${result.reason}`);
      results[at].push(result);
    }
  }
  const of = (at, key) => spread(results[at].map((result) => result[key]));
  const rows = engines.map(([title], at) => ({
    title,
    seconds: of(at, 'seconds'),
    cpu: of(at, 'cpu'),
    ratio: of(at, 'cpu').median / of(0, 'cpu').median,
    megabytes: of(at, 'megabytes'),
  }));
  console.log(`\n${table(rows, COLUMNS)}`);
}

void main();
