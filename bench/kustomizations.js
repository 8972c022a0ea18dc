// How long all kustomizations of folders take: in one process of ours, by `kustomize build` for a sample
// of them, and by the API of kustomize in one process. The last row has those of all folders in one of ours.
// node bench/kustomizations.js KUSTOMIZE ORACLE FOLDER...; ORACLE is test/deploy/oracle, built by Go.
const { spawnSync } = require('node:child_process');
const { readdirSync, realpathSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { table } = require('./table');

const SAMPLE = 60;
const KUSTOMIZATION = /^(?:kustomization\.ya?ml|Kustomization)$/;
const OFFLINE = {
  HOME: '/nonexistent',
  PATH: '',
  HTTP_PROXY: 'http://127.0.0.1:1',
  HTTPS_PROXY: 'http://127.0.0.1:1',
};
const COLUMNS = [
  ['folder', 'folder'],
  ['roots', 'roots'],
  ['own', 'ours, processor ms/root'],
  ['api', 'API'],
  ['build', 'kustomize build'],
  ['toApi', 'API to ours'],
  ['toBuild', 'build to ours'],
];

function rootsBelow(folder) {
  const visit = (path) => {
    const entries = readdirSync(join(folder, path), { withFileTypes: true });
    const own = entries.some(({ name }) => KUSTOMIZATION.test(name)) ? [path] : [];
    const inner = entries.filter((entry) => entry.isDirectory() && entry.name !== '.git');
    return [...own, ...inner.flatMap(({ name }) => visit(join(path, name)))];
  };
  return visit('.');
}

/** Milliseconds of processor of a whole process, whatever it answers. */
function processor(cwd, [file, ...args], input = '') {
  const timed = ['--quiet', '--format=%U %S', file, ...args];
  const options = { cwd, env: OFFLINE, input, encoding: 'utf8', maxBuffer: 2 ** 30 };
  const { stderr } = spawnSync('/usr/bin/time', timed, options);
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return (user + system) * 1000;
}

function measured(folder, kustomize, oracle) {
  const roots = rootsBelow(folder);
  const input = roots.map((root) => `${root}\n`).join('');
  const own = ours([{ folder, roots }]);
  const api = processor(folder, [oracle], input);
  const step = Math.max(1, Math.floor(roots.length / SAMPLE));
  const sample = roots.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  const each = sample.map((root) => processor(folder, [kustomize, 'build', root]));
  const build = each.reduce((sum, one) => sum + one, 0) / sample.length;
  return { roots, row: rowOf(folder, roots.length, own, api, build * roots.length) };
}

/** All roots of all folders in one process. */
function ours(folders) {
  const lines = folders.flatMap(({ folder, roots }) => roots.map((root) => `${folder}\t${root}\n`));
  return processor('.', [process.execPath, process.argv[1], '--render'], lines.join(''));
}

function rowOf(folder, roots, own, api, build) {
  const each = { own: own / roots, api: api / roots, build: build / roots };
  return { folder, roots, ...each, toApi: api / own, toBuild: build / own };
}

/** All of them in this process, by the package as it is built. */
function render() {
  const { Kustomizer } = require('../build/lib/deploy/kustomize.js');
  const { diskFiles } = require('../build/lib/cli/check.js');
  const lines = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
  const kustomizers = new Map();
  for (const line of lines) {
    const [folder, root] = line.split('\t');
    if (!kustomizers.has(folder)) {
      kustomizers.set(folder, new Kustomizer(diskFiles(realpathSync(folder), Infinity)));
    }
    kustomizers.get(folder).build(root);
  }
}

function main() {
  const [kustomize, oracle, ...folders] = process.argv.slice(2).map((path) => resolve(path));
  const all = folders.map((folder) => measured(folder, kustomize, oracle));
  const rows = all.map(({ row }) => row);
  const sum = (key) => rows.reduce((all, row) => all + row[key] * row.roots, 0);
  const roots = rows.reduce((all, row) => all + row.roots, 0);
  const own = ours(all.map(({ roots, row: { folder } }) => ({ folder, roots })));
  rows.push(rowOf('together', roots, own, sum('api'), sum('build')));
  console.log(table(rows, COLUMNS));
}

if (process.argv[2] === '--render') render();
else main();
