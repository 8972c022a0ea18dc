// Compares what kustomizations become here with what kustomize makes of them: all roots below a folder.
// node test/deploy/compare.js FOLDER [PART OF A PATH]; it needs Go, which fetches the module of kustomize.
const { readFileSync, readdirSync, realpathSync, statSync } = require('node:fs');
const { join, relative } = require('node:path');
const Module = require('node:module');
const { buildSync } = require('esbuild');

/** A file of TypeScript, with all that it needs. */
function load(path) {
  const file = join(__dirname, path);
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    define: { __dirname: JSON.stringify(join(file, '..')) },
  });
  const loaded = new Module(file, module);
  loaded.paths = module.paths;
  loaded._compile(outputFiles[0].text, file);
  return loaded.exports;
}

const tried = (work) => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** The files below a folder, by their paths there. */
function filesOf(root) {
  const at = (path) => join(root, path);
  return {
    read: (path) => tried(() => readFileSync(at(path))),
    realPath: (path) => tried(() => relative(root, realpathSync(at(path))) || '.'),
    isFolder: (path) => tried(() => statSync(at(path)).isDirectory()) ?? false,
    list: (path) =>
      readdirSync(at(path), { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory(),
      })),
  };
}

function rootsBelow(folder, files) {
  const roots = [];
  const visit = (path) => {
    const entries = files.list(path);
    if (entries.some(({ name }) => /^(kustomization\.ya?ml|Kustomization)$/.test(name)))
      roots.push(path);
    for (const { name, isFolder } of entries)
      if (isFolder && name !== '.git') visit(join(path, name));
  };
  visit(folder);
  return roots;
}

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};

function verdict(built, { objects = [], error }) {
  if (built.refusal) {
    const { reason, message } = built.refusal;
    return error === undefined ? `declined: ${reason}: ${message}` : `neither renders: ${reason}`;
  }
  if (error !== undefined) return `rendered here alone: ${error.split('\n')[0]}`;
  const ours = JSON.stringify(sorted(built.objects.map(({ value }) => value)));
  return ours === JSON.stringify(sorted(objects)) ? 'equal' : 'DIFFERENT';
}

function main() {
  const [folder = '.', part = ''] = process.argv.slice(2);
  const { Kustomizer } = load('../../lib/deploy/kustomize/build.ts');
  const { tryOracle, oracleResults } = load('../support/kustomize-oracle.ts');
  const oracle = tryOracle();
  if (oracle === undefined)
    throw new Error('it needs Go, and the module: cd test/deploy/oracle && go mod download');
  const root = realpathSync(folder);
  const files = filesOf(root);
  const roots = rootsBelow('.', files).filter((path) => path.includes(part));
  const kustomizer = new Kustomizer(files);
  const counts = {};
  for (const result of oracleResults(oracle, root, roots)) {
    const text = verdict(kustomizer.build(result.root), result);
    const kind = text.split(':').slice(0, 2).join(':');
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (!/^(equal|neither)/.test(text)) process.stdout.write(`${result.root}: ${text}\n`);
  }
  process.stdout.write(`${roots.length} roots ${JSON.stringify(counts, null, 2)}\n`);
}

main();
