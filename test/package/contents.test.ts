import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as reach from '../../lib';

const ROOT = join(__dirname, '../..');
const MB = 1_000_000;

interface Packed {
  readonly bundled: readonly string[];
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly unpackedSize: number;
}

const env = { ...process.env, npm_config_ignore_scripts: 'true' };
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: ROOT, encoding: 'utf8', env }),
) as [Packed];
const own = packed.files.filter(({ path }) => !path.startsWith('node_modules/'));

describe('what npm pack ships', () => {
  test('is the library, its types and maps, the templates, and the papers', () => {
    const places = own.map(({ path }) => path.replace(/^(build\/lib|templates)\/.*/, '$1'));
    const optional = existsSync(join(ROOT, '.jsii')) ? ['.jsii', '.jsii.gz'] : [];
    expect([...new Set(places)].sort()).toEqual([
      ...optional,
      'LICENSE',
      'LICENSES.md',
      'README.md',
      'build/lib',
      'jest.d.ts',
      'jest.js',
      'package.json',
      'templates',
    ]);
    const kinds = own.filter(({ path }) => path.startsWith('build/'));
    expect(kinds.filter(({ path }) => !/\.(js|js\.map|d\.ts)$/.test(path))).toEqual([]);
  });

  test('is under 1 MB, and under 2 MB with the bundled dependencies', () => {
    const size = own.reduce((sum, file) => sum + file.size, 0);
    expect(size).toBeLessThan(1 * MB);
    expect(packed.unpackedSize).toBeLessThan(2 * MB);
  });

  test('has a source map for each file of JavaScript', () => {
    const paths = own.map(({ path }) => path).filter((path) => path.startsWith('build/'));
    const maps = paths.filter((path) => path.endsWith('.map'));
    expect(maps.map((path) => path.replace(/\.map$/, ''))).toEqual(
      paths.filter((path) => path.endsWith('.js')),
    );
  });
});

test('a stack trace says files and lines of lib/', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  try {
    const file = join(folder, 'app.js');
    writeFileSync(
      file,
      `const { Fleet } = require(${JSON.stringify(ROOT)});
const fleet = new Fleet();
Object.defineProperty(fleet.node, 'children', { get() { throw new Error('here'); } });
fleet.synth();`,
    );
    const { stderr } = spawnSync(process.execPath, ['--enable-source-maps', file], {
      encoding: 'utf8',
    });
    const frames = [...stderr.matchAll(/\((?:.*\/)(lib\/[\w/-]+\.ts):(\d+)/g)];
    expect(frames.map(([, path]) => path)).toEqual(expect.arrayContaining(['lib/fleet/fleet.ts']));
    for (const [, path = '', line] of frames) {
      const source = readFileSync(join(ROOT, path), 'utf8').split('\n');
      expect(source[Number(line) - 1]).toMatch(/\(|\w\.\w/);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('an ES module finds every name, and the matcher of jest', () => {
  const script = `import * as reach from 'cdk8s-reach';
globalThis.expect = { extend() {} };
await import('cdk8s-reach/jest');
process.stdout.write(Object.keys(reach).join());`;
  const args = ['--input-type=module', '--eval', script];
  const found = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).split(',');
  expect(found).toEqual(expect.arrayContaining(Object.keys(reach)));
});

test('a class keeps its name, since messages say it', () => {
  const script = `const { AddressPool } = require(${JSON.stringify(ROOT)}); process.stdout.write(AddressPool.name)`;
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe('AddressPool');
});

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
    expect(names).toEqual(expect.arrayContaining(['cdk8s', 'js-yaml', 'ipaddr.js', 'strip-ansi']));
    const refs = new Set(bill.components.map((one) => one['bom-ref']));
    expect(refs.size).toBe(bill.components.length);
    const needed = bill.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(needed.filter((ref) => !refs.has(ref))).toEqual([]);
  });
});
