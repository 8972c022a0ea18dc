// Makes what is shipped from what the compiler wrote: lib/ as a file for each of its folders, and the
// types that can be reached. And main.ts beside them, as it is. Why: docs/decisions/0005-bundle.md.
const {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join, relative, resolve, sep } = require('node:path');
const { decode, encode } = require('@jridgewell/sourcemap-codec');
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

/** The folders of which a part needs what not every run needs, and stands in a file apart. */
const PARTED = { emit: 'cdk8s', cluster: 'cdk8s', 'model/read': 'js-yaml' };

/** Files of a folder that stand apart, since not every run needs them, or what they leave behind. */
const APART = [
  ['cli/check/cluster-file-shape', /^cli\/check\/cluster-file-shape\b/],
  ['emit/record', /^emit\/(construct-metadata|hidden|record)\./],
  ['facts/controllers/dns', /^facts\/controllers\/(corefile|dns)\b/],
  ['facts/controllers/metallb', /^facts\/controllers\/(communities|metallb|pool)\b/],
  ['facts/schema/custom', /^facts\/schema\/(filter|gateway|kinds|nodes)\b/],
  ['facts/values/repositories', /^facts\/values\/repositories\./],
  [
    'model/yaml/parser',
    /^model\/yaml\/(construct|nearest|parser|plain|quoted|scanner|simple|tags|token)\b/,
  ],
  ['report/answers', /^report\/(answer|intents|way-table)\b/],
  ['model/yaml/sized-map', /^model\/yaml\/sized-map\./],
  ['model/yaml/common', /^model\/yaml\/(?!documents)/],
];

/** A file for each folder of lib/, and one for each package that is taken in from elsewhere. */
function folderOf(file, { getModuleInfo }) {
  const name = relative(join(compiled, 'lib'), file).replaceAll(sep, '/');
  const taken = takenIn(file);
  if (taken) return `taken-in/${taken}`;
  if (/^rules.(all|catalogue|over-units|waivers)\.js$/.test(name)) return 'rules/catalogue';
  if (name === 'facts/values/sentences.js') return 'facts/sentences';
  const apart = APART.find(([, names]) => names.test(name));
  if (apart) return apart[0];
  const folder = dirname(name);
  const part = PARTED[folder];
  return part && needs(part, file, getModuleInfo) ? `${folder}/${part}` : folder;
}

/** The package of a file that is taken in: `js-yaml`, and of `@noble/hashes` its second word. */
function takenIn(file) {
  return /node_modules\/(?:@[^/]+\/)?([^/]+)\//.exec(file.replaceAll(sep, '/'))?.[1];
}

/** Whether a module needs a package, itself or by what it imports. */
function needs(name, file, getModuleInfo) {
  const { importedIds = [], isExternal } = getModuleInfo(file) ?? {};
  if (isExternal || takenIn(file)) return file === name || takenIn(file) === name;
  return importedIds.some((one) => needs(name, one, getModuleInfo));
}

/** What is loaded when something in it is first used, whoever imports it. */
const LATE =
  /^(cli\/units|constructs\/(?:backends|load-balancers|http\/gateway)|deploy|report|facts\/(controllers|schema|values)\/\w+|model\/yaml(?:\/parser)?|rules\/catalogue|taken-in\/hashes)\.js$|^node:(?!fs$|path$)|^(ipaddr\.js|picocolors|re2js)$/;

/** Whether a file is loaded late by another; of its own files, an entry or the command line loads none before. */
function isLate(target, { fileName, isEntry }) {
  const isGlue = isEntry || fileName.startsWith('cli/');
  return LATE.test(target) || (isGlue && isOwn(target));
}

/** Objects whose properties load a file. Modules only declare, so no other moment shows. */
function lateFiles(chunk) {
  const entries = Object.entries(chunk.importedBindings)
    .filter(([target]) => isLate(target, chunk))
    .map(([target, names]) => {
      const id = `'${requiredId(target, chunk)}'`;
      const getters = names.map(
        (one) => `get ${one}() { return (this.$ ??= require(${id})).${one}; },`,
      );
      return `    ${id}: {\n        ${['$: undefined,', ...getters].join('\n        ')}\n    },`;
    });
  return entries.length === 0 ? '' : `const LATE = {\n${entries.join('\n')}\n};`;
}

/** Whether what is imported is a file of the bundle; one package is named like a file. */
function isOwn(target) {
  return target.endsWith('.js') && !bundledDependencies.includes(target);
}

/** `../facts/values.js`, as one file names another. */
function requiredId(target, { fileName }) {
  if (!isOwn(target)) return target;
  const path = relative(dirname(fileName), target).replaceAll(sep, '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** Takes these objects in place of the files, line by line, so that source maps stay right. */
const LOADED_LATE = {
  name: 'loaded-late',
  renderChunk(code, chunk) {
    const ids = new Set(
      Object.keys(chunk.importedBindings)
        .filter((target) => isLate(target, chunk))
        .map((target) => requiredId(target, chunk)),
    );
    const lines = code.split('\n').map((line) => {
      const [, name, id] = /^const ([\w$]+) = require\('([^']+)'\);$/.exec(line) ?? [];
      if (ids.has(id)) return `const ${name} = LATE['${id}'];`;
      return chunk.isEntry ? reexported(line) : line;
    });
    return { code: lines.join('\n'), map: null };
  },
};

/**
 * Source maps without the names of variables, which traces and debuggers read from the code, with what the
 * paths of their sources have in common once, and each place of a source once in a row; none of what is taken
 * in, whose sources are elsewhere.
 */
const SMALL_MAPS = {
  name: 'small-maps',
  generateBundle(_, files) {
    for (const [name, file] of Object.entries(files)) {
      if (name.startsWith('taken-in/')) {
        if (name.endsWith('.map')) delete files[name];
        else file.code = file.code.replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
        continue;
      }
      if (!name.endsWith('.map')) continue;
      const map = JSON.parse(file.source);
      const lines = decode(map.mappings).map(smallLine);
      const sourceRoot = commonFolder(map.sources);
      const sources = map.sources.map((source) => source.slice(sourceRoot.length));
      file.source = JSON.stringify({
        ...map,
        sourceRoot,
        sources,
        names: [],
        mappings: encode(lines),
      });
    }
  },
};

/** What begins where the part before it begins is found by that, too. */
function smallLine(segments) {
  const isSame = (one, before = []) => [1, 2, 3].every((at) => one[at] === before[at]);
  return segments
    .map((one) => one.slice(0, 4))
    .filter((one, index) => one.length < 4 || !isSame(one, segments[index - 1]));
}

/** `../../lib/rules/` */
function commonFolder([first = '', ...others]) {
  let folder = first;
  do folder = folder.replace(/[^/]*\/?$/, '');
  while (!others.every((one) => one.startsWith(folder)));
  return folder;
}

/** What an entry hands on is asked for when somebody reads it. */
function reexported(line) {
  return line.replace(
    /^exports\.(\w+) = (\w+\.\w+);$/,
    "Object.defineProperty(exports, '$1', { enumerable: true, get: function () { return $2; } });",
  );
}

/** What other programs load, by its types. */
const TYPED = ['index', 'jest/index', 'matchers/matchers'];

/** Writes the files of JavaScript, with their source maps. */
async function writeLibrary(dir, { hasSpreads = false } = {}) {
  const entries = ['cli/main', ...TYPED];
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(compiled, 'lib', `${name}.js`)])),
    external: EXTERNAL,
    plugins: [
      nodeResolve({ exportConditions: ['node'] }),
      COMPILED,
      !hasSpreads && SPREADS,
      LOADED_LATE,
      SMALL_MAPS,
    ],
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
    intro: lateFiles,
    hoistTransitiveImports: false,
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
  chmodSync(join(next, 'cli', 'main.js'), 0o755); // the Python package runs it as it is
  writeExample();
  for (const entry of TYPED) copyTypes(join(compiled, 'lib', `${entry}.d.ts`));
  rmSync(lib, { recursive: true, force: true });
  renameSync(next, lib);
}

if (require.main === module) main();

module.exports = { writeLibrary };
