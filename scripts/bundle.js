// Makes what is shipped from what the compiler wrote: lib/ as a file for each of its folders, and the
// types that can be reached. And main.ts beside them, as it is. Why: docs/decisions/0005-bundle.md.
const {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join, relative, resolve, sep } = require('node:path');
const { nodeResolve } = require('@rollup/plugin-node-resolve');
const { rollup } = require('rollup');
const ts = require('typescript');
const { bundledDependencies, peerDependencies } = require('../package.json');

const build = join(__dirname, '..', 'build');
const compiled = join(build, 'compiled');
const lib = join(build, 'lib');
const next = join(build, 'next'); // takes the name of lib when it is whole

const EXTERNAL = new RegExp(
  `^(node:|(${[...bundledDependencies, ...Object.keys(peerDependencies)].join('|')})(/|$))`,
);

/** The compiler's modules with their source maps, each with its name above it. */
const COMPILED = {
  name: 'compiled',
  load(file) {
    if (!file.startsWith(compiled + sep)) return null;
    const lines = readFileSync(file, 'utf8').split('\n');
    const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
    const mappings = map.mappings.split(';');
    const start = lines.findIndex((line) => !/^(#!|import )/.test(line));
    lines.splice(start, 0, `// ${relative(compiled, file).replace(/js$/, 'ts')}`);
    mappings.splice(start, 0, '');
    return { code: lines.join('\n'), map: { ...map, mappings: mappings.join(';') } };
  },
};

/**
 * V8 parses YAML more slowly where js-yaml spreads objects natively (bench/check.js measures it).
 * TypeScript makes `Object.assign` of a spread.
 */
const SPREADS = {
  name: 'spreads',
  transform: (_, file) =>
    file.endsWith('js-yaml.mjs') ? transpiled(file, ts.ModuleKind.ESNext, 'ES2017') : null,
};

function transpiled(fileName, module, target) {
  const compilerOptions = { module, target: ts.ScriptTarget[target], sourceMap: true };
  const source = readFileSync(fileName, 'utf8');
  const { outputText, sourceMapText } = ts.transpileModule(source, { fileName, compilerOptions });
  return { code: outputText, map: sourceMapText };
}

/**
 * A file for each folder of lib/, and one for what is taken in from elsewhere. What needs a peer stands
 * apart in the folders that the command line reads too, which needs none.
 */
function folderOf(file, { getModuleInfo }) {
  const name = relative(join(compiled, 'lib'), file);
  if (name.startsWith('..')) return 'taken-in';
  if (/^rules.(all|catalogue|over-units|waivers)\.js$/.test(name)) return 'rules/catalogue';
  const folder = dirname(name).replaceAll(sep, '/');
  if (!/^(emit|cluster)$/.test(folder) || !needsPeer(file, getModuleInfo)) return folder;
  return `${folder}/cdk8s`;
}

function needsPeer(file, getModuleInfo) {
  const { importedIds = [], isExternal } = getModuleInfo(file) ?? {};
  if (isExternal) return Object.keys(peerDependencies).includes(file);
  return importedIds.some((one) => needsPeer(one, getModuleInfo));
}

/** Writes the files of JavaScript, with their source maps. */
async function writeLibrary(dir, { hasSpreads = false } = {}) {
  const entries = ['index', 'cli/main', 'jest/index'];
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(compiled, 'lib', `${name}.js`)])),
    external: EXTERNAL,
    plugins: [nodeResolve({ exportConditions: ['node'] }), COMPILED, !hasSpreads && SPREADS],
    treeshake: { moduleSideEffects: false },
    // Two files that need each other are one of them.
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  await bundle.write({
    dir,
    format: 'cjs',
    interop: 'esModule',
    generatedCode: { constBindings: true }, // ES modules see the names of other getters than arrows
    minifyInternalExports: false,
    manualChunks: folderOf,
    chunkFileNames: '[name].js',
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
}

function writeExample() {
  const names = ['main.ts', ...readdirSync('scenarios').map((name) => join('scenarios', name))];
  mkdirSync(join(build, 'scenarios'), { recursive: true });
  for (const name of names) {
    const { code, map } = transpiled(name, ts.ModuleKind.CommonJS, 'ES2022');
    const file = join(build, name.replace(/ts$/, 'js'));
    writeFileSync(file, code);
    writeFileSync(`${file}.map`, map);
  }
}

/** Copies a declaration, and those that it reads. */
function copyTypes(file, done = new Set()) {
  if (done.has(file)) return;
  done.add(file);
  cpSync(file, join(next, relative(join(compiled, 'lib'), file)));
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g);
  for (const [, name] of imports) copyTypes(`${resolve(dirname(file), name)}.d.ts`, done);
}

async function main() {
  rmSync(next, { recursive: true, force: true });
  await writeLibrary(next);
  writeExample();
  for (const entry of ['index', 'jest/index']) copyTypes(join(compiled, 'lib', `${entry}.d.ts`));
  rmSync(lib, { recursive: true, force: true });
  renameSync(next, lib);
}

if (require.main === module) main();

module.exports = { writeLibrary };
