import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload, SourceMapping } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as reach from '../../lib';

const ROOT = join(__dirname, '../..');
const MB = 1_000_000;

interface Packed {
  readonly bundled: readonly string[];
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly mode: number;
  }[];
  readonly unpackedSize: number;
}

const env = { ...process.env, npm_config_ignore_scripts: 'true' };
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: ROOT, encoding: 'utf8', env }),
) as [Packed];
const own = packed.files.filter(({ path }) => !path.startsWith('node_modules/'));

describe('what npm pack ships', () => {
  test('is the library, its types and maps, the matchers, the schemas, the templates, and the papers', () => {
    const places = own.map(({ path }) => path.replace(/^(build\/lib|schemas|templates)\/.*/, '$1'));
    const optional = existsSync(join(ROOT, '.jsii')) ? ['.jsii', '.jsii.gz'] : [];
    expect([...new Set(places)].sort()).toEqual([
      ...optional,
      'LICENSE',
      'LICENSES.md',
      'README.ko.md', // npm takes every README
      'README.md',
      'build/lib',
      'jest-globals.d.ts',
      'jest-globals.js',
      'jest.d.ts',
      'jest.js',
      'package.json',
      'schemas',
      'templates',
      'vitest.d.mts',
      'vitest.mjs',
    ]);
    const kinds = own.filter(({ path }) => path.startsWith('build/'));
    expect(kinds.filter(({ path }) => !/\.(js|js\.map|d\.ts)$/.test(path))).toEqual([]);
  });

  test('has a command line that can be executed, which is what the Python package does', () => {
    const [main] = own.filter(({ path }) => path === 'build/lib/cli/main.js');
    expect(main?.mode).toBe(0o755);
  });

  test('is under 8 MB, with the bundled dependencies', () => {
    expect(packed.unpackedSize).toBeLessThan(8 * MB);
  });

  test('has a source map for each file of JavaScript but what is taken in', () => {
    const paths = own.map(({ path }) => path).filter((path) => path.startsWith('build/'));
    const maps = paths.filter((path) => path.endsWith('.map'));
    expect(maps.map((path) => path.replace(/\.map$/, ''))).toEqual(
      paths.filter((path) => path.endsWith('.js') && !path.includes('/taken-in/')),
    );
  });
});

describe('a file of JavaScript can be read', () => {
  const files = own.map(({ path }) => path).filter((path) => /^build\/lib\/.*\.js$/.test(path));
  const texts = new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
  const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('lib', file))
    .sort();
  const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

  test.each(files)('%s has lines, names and no packed text', (path) => {
    const text = texts.get(path) ?? '';
    const lines = text.split('\n').map(({ length }) => length);
    // A line of generated data is one type with all its fields.
    expect(Math.max(...lines)).toBeLessThan(path.endsWith('/generated.js') ? 1000 : 350);
    expect(lines.reduce((sum, length) => sum + length) / lines.length).toBeLessThan(
      path.endsWith('/generated.js') ? 150 : 60,
    );
    const names = [...text.matchAll(/\b(?:function|class|const|let) (\w+)/g)].map(
      ([, name]) => name,
    );
    // What is taken in is as its authors wrote it.
    const short = path.includes('/taken-in/') ? [] : names.filter((name = '') => name.length === 1);
    expect(short.length).toBeLessThanOrEqual(names.length / 20);
    expect(text).not.toMatch(/[\w+]{100}|brotli|inflate|gunzip/i);
  });

  test('each rule is in the file of its family, in words', () => {
    const rules = sources.filter((file) => /\/NET\d+-[\w-]+\.ts$/.test(file));
    expect(rules.length).toBeGreaterThan(280);
    for (const file of rules) {
      const text = texts.get(`build/${dirname(file)}.js`);
      expect(text).toContain(`\n// ${file}\n`);
      const [what] = /(?<=^ {2}what: ).*(?=,$)/m.exec(textOf(file)) ?? [];
      expect(text).toContain(what ?? `const ${basename(file).slice(0, 6)} = {`);
    }
  });

  test('a function has the comment that it has in lib/', () => {
    const written = [...texts].filter(([path]) => !path.endsWith('/generated.js'));
    const all = written
      .map(([, text]) => text)
      .join('\n')
      .replaceAll(/\s+/g, ' ');
    const comments = sources.flatMap((file) => [...textOf(file).matchAll(FUNCTION_WITH_COMMENT)]);
    expect(comments.length).toBeGreaterThan(500);
    const lost = comments.filter(
      ([, comment = '', name]) =>
        all.includes(`function ${name}(`) && !all.includes(comment.replaceAll(/\s+/g, ' ')),
    );
    expect(lost.map(([, comment]) => comment)).toEqual([]);
  });

  test('a source map leads from each throw to the line of it', () => {
    const misled = files.filter((path) => !path.includes('/taken-in/')).flatMap(misledThrows);
    expect(misled).toEqual([]);
  });
});

const FUNCTION_WITH_COMMENT = /(\/\*\*(?:(?!\*\/)[^])*\*\/)\n(?:export )?function (\w+)/g;

/** The lines with a `throw` that a source map says something else of. */
function misledThrows(path: string): string[] {
  const payload = JSON.parse(readFileSync(join(ROOT, `${path}.map`), 'utf8')) as SourceMapPayload;
  const map = new SourceMap(payload);
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  return lines.filter((line, index) => {
    const column = line.indexOf('throw new ');
    if (column < 0) return false;
    const { originalSource, originalLine } = map.findEntry(index, column) as SourceMapping;
    const source = readFileSync(
      join(ROOT, dirname(path), payload.sourceRoot, originalSource),
      'utf8',
    ).split('\n');
    return !source[originalLine]?.includes('throw new ');
  });
}

describe('a stack trace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a program prints when it throws, whose last line does. */
  function traceOf(lines: readonly string[], ...options: string[]) {
    const file = join(folder, 'app.js');
    const cdk8s = JSON.stringify(require.resolve('cdk8s'));
    const head = [
      `const { App, Chart } = require(${cdk8s});`,
      `const reach = require(${JSON.stringify(ROOT)});`,
    ];
    writeFileSync(file, [...head, ...lines].join('\n'));
    const { stderr } = spawnSync(process.execPath, [...options, file], { encoding: 'utf8' });
    return { stderr, user: `${file}:${lines.length + 2}:` };
  }

  /** The places that a trace names in a folder of the package, and what stands there. */
  const placesIn = (trace: string, place: RegExp) =>
    [...trace.matchAll(place)].map(([, path = '', line]) => {
      const source = readFileSync(join(ROOT, path), 'utf8').split('\n');
      return { path, code: source[Number(line) - 1] };
    });
  const IN_LIB = new RegExp(`${ROOT}/(lib/[\\w/-]+\\.ts):(\\d+)`, 'g');
  const IN_BUILD = new RegExp(`${ROOT}/(build/lib/[\\w/-]+\\.js):(\\d+)`, 'g');

  const REFUSED = [
    `const chart = new Chart(new App(), 'shop');`,
    `new reach.ExternalAlias(chart, 'database', { target: 'not a name' });`,
  ];
  test.each([
    ['lib/props/refusals.ts', IN_LIB, ['--enable-source-maps']],
    ['build/lib/props.js', IN_BUILD, []],
  ])('of a refusal names %s, and first the line of the user', (path, place, options) => {
    const { stderr, user } = traceOf(REFUSED, ...options);
    expect(placesIn(stderr, place)).toEqual([
      { path, code: expect.stringContaining('throw this.error(caller);') as string },
    ]);
    const [, first] = /^ {4}at .*?\(?(\/.*)\)?$/m.exec(stderr) ?? [];
    expect(first?.startsWith(user)).toBe(true);
  });

  const THROWN = [
    `const fleet = new reach.Fleet();`,
    `Object.defineProperty(fleet.node, 'children', { get() { throw new Error('here'); } });`,
    `fleet.synth();`,
  ];
  test.each([
    ['lib/fleet/fleet.ts', IN_LIB, ['--enable-source-maps']],
    ['build/lib/fleet.js', IN_BUILD, []],
  ])('of a fault names the calls in %s', (path, place, options) => {
    const { stderr, user } = traceOf(THROWN, ...options);
    expect(stderr).toContain(user);
    expect(stderr).toContain('Fleet.synth');
    const places = placesIn(stderr, place);
    expect(places.map((one) => one.path)).toContain(path);
    for (const { code } of places) expect(code).toMatch(/\w\(|\bchildren\b/);
  });
});

test('an ES module finds every name, and the matchers of jest', () => {
  const script = `import * as reach from 'cdk8s-reach';
globalThis.expect = { extend() {} };
await import('cdk8s-reach/jest');
process.stdout.write(Object.keys(reach).join());`;
  const args = ['--input-type=module', '--eval', script];
  const found = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).split(',');
  expect(found).toEqual(expect.arrayContaining(Object.keys(reach)));
});

test('without a global expect, the matchers of jest say what to import', () => {
  const args = ['--eval', "require('cdk8s-reach/jest')"];
  const { stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toContain(`Error: cdk8s-reach/jest: there is no global expect
  why: jest has injectGlobals: false here, or another program runs the tests
  fix: import 'cdk8s-reach/jest-globals', or with vitest 'cdk8s-reach/vitest'
`);
});

test('a class keeps its name, since messages say it', () => {
  const script = `for (const [name, value] of Object.entries(require(${JSON.stringify(ROOT)})))
  if (typeof value === 'function') console.log(name, value.name);`;
  const pairs = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
  const names = pairs.split('\n').map((line) => line.split(' '));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter(([exported, own]) => exported !== own)).toEqual([]);
});

test.each([['rules'], ['check', 'dist'], ['--help']])(
  'the command line loads neither cdk8s nor constructs: %s',
  (...args) => {
    const script = `const Module = require('node:module');
const load = Module._load;
Module._load = (name, ...rest) => {
  if (/^(cdk8s|constructs)(-|\\/|$)/.test(name)) throw new Error('loads ' + name);
  return load(name, ...rest);
};
process.argv = ['node', 'reach', ...${JSON.stringify(args)}];
require(${JSON.stringify(join(ROOT, 'build/lib/cli/main.js'))});`;
    const run = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
    expect(run.stderr).not.toContain('loads ');
    expect(run.status).toBe(0);
    expect(run.stdout).not.toBe('');
  },
);

describe('what comes with it', () => {
  const script = (name: string) =>
    spawnSync(process.execPath, [join(ROOT, 'scripts', name)], { encoding: 'utf8' });

  test('has licences that go with Apache-2.0, and LICENSES.md lists them', () => {
    expect(script('licences.js')).toMatchObject({ status: 0, stderr: '' });
  });

  test('is in the bill of materials, with all that it needs', () => {
    expect(script('sbom.js').status).toBe(0);
    const bill = JSON.parse(readFileSync(join(ROOT, 'build/sbom.cdx.json'), 'utf8')) as {
      components: { name: string; 'bom-ref': string }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['cdk8s', 'js-yaml', 'ipaddr.js', 'picocolors']));
    const refs = new Set(bill.components.map((one) => one['bom-ref']));
    expect(refs.size).toBe(bill.components.length);
    const needed = bill.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(needed.filter((ref) => !refs.has(ref))).toEqual([]);
  });
});
