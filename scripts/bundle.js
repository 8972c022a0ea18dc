// Makes what is shipped: lib/ as a few files of JavaScript, and the types that can be reached. And
// main.ts beside them, as it is. Why: docs/decisions/0005-bundle.md.
const { cpSync, readFileSync, readdirSync, renameSync, rmSync } = require('node:fs');
const { dirname, join, relative, resolve } = require('node:path');
const esbuild = require('esbuild');
const ts = require('typescript');
const { ruleTexts } = require('./rule-texts');
const { callLinesOnly } = require('./source-map');

const root = join(__dirname, '..');
const build = join(root, 'build');
const lib = join(build, 'lib');
const next = join(build, 'next'); // takes the name of lib when it is whole
const parts = join(build, 'parts');
const types = join(build, 'types', 'lib');

const COMMON = {
  absWorkingDir: root,
  platform: 'node',
  target: 'es2022',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
};
const SMALL = { minify: true, lineLimit: 2000 };

/** Messages name the class of a value, so a class keeps its name where all others become short. */
const CLASS_NAMES = {
  name: 'class-names',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const names = [...source.matchAll(/^export (?:abstract )?class (\w+)/gm)].map(([, n]) => n);
      const kept = names.map((n) => `Object.defineProperty(${n}, 'name', { value: '${n}' });`);
      return { contents: source + kept.join(''), loader: 'ts' };
    }),
};

/**
 * V8 parses YAML more slowly where js-yaml spreads objects natively, and where its states are made of
 * descriptors, as esbuild has it. TypeScript makes `Object.assign` of a spread.
 */
const SPREADS = {
  name: 'spreads',
  setup: ({ onLoad }) =>
    onLoad({ filter: /js-yaml\.mjs$/ }, ({ path: fileName }) => {
      const compilerOptions = { target: ts.ScriptTarget.ES2017, module: ts.ModuleKind.ESNext };
      const source = readFileSync(fileName, 'utf8');
      const { outputText } = ts.transpileModule(source, { fileName, compilerOptions });
      return { contents: outputText };
    }),
};

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
}

async function writeLibrary() {
  const { bundledDependencies, peerDependencies } = require(join(root, 'package.json'));
  // esbuild shares code between entries in ES modules alone, so these come first.
  const { metafile } = await esbuild.build({
    ...COMMON,
    ...SMALL,
    entryPoints: ['lib/index.ts', 'lib/cli/main.ts', 'lib/jest/index.ts'],
    outbase: 'lib',
    outdir: parts,
    bundle: true,
    splitting: true,
    format: 'esm',
    chunkNames: 'shared-[hash]',
    external: [...bundledDependencies, ...Object.keys(peerDependencies)],
    legalComments: 'none', // LICENSES.md has them
    metafile: true,
    plugins: [ruleTexts(filesBelow(join(root, 'lib', 'rules'))), CLASS_NAMES, SPREADS],
  });
  await esbuild.build({
    ...COMMON,
    ...SMALL,
    entryPoints: Object.keys(metafile.outputs).filter((file) => file.endsWith('.js')),
    outbase: parts,
    outdir: next,
    format: 'cjs',
  });
  for (const file of filesBelow(next)) {
    if (file.endsWith('.map')) callLinesOnly(file, join(root, 'lib'));
  }
}

function writeExample() {
  return esbuild.build({
    ...COMMON,
    entryPoints: ['main.ts', 'scenarios/*.ts'],
    outbase: '.',
    outdir: build,
    format: 'cjs',
  });
}

/** Copies a declaration, and those that it reads. */
function copyTypes(file, done = new Set()) {
  if (done.has(file)) return;
  done.add(file);
  cpSync(file, join(next, relative(types, file)));
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g);
  for (const [, name] of imports) copyTypes(`${resolve(dirname(file), name)}.d.ts`, done);
}

async function main() {
  for (const folder of [next, parts]) rmSync(folder, { recursive: true, force: true });
  await Promise.all([writeLibrary(), writeExample()]);
  rmSync(parts, { recursive: true });
  for (const entry of ['index', 'jest/index']) copyTypes(join(types, `${entry}.d.ts`));
  rmSync(lib, { recursive: true, force: true });
  renameSync(next, lib);
}

main();
