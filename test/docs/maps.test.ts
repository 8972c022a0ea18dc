import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/pages';
import { reach } from '../support/reach';

const examples = readdirSync(join(ROOT, 'examples')).filter((name) =>
  statSync(join(ROOT, 'examples', name)).isDirectory(),
);

/** The picture of a folder: of what is made from `main.ts`, and of each example. */
const PICTURES: readonly (readonly [string, readonly string[]])[] = [
  ['main', ['dist']],
  // One way of two, so that its letters can be read at the width of README.
  ['first-check', ['examples/other-peoples-yaml/k8s/shop.yaml', '--focus', 'shop.example.com']],
  ...examples.map((name): [string, string[]] => {
    const made = ['dist', 'k8s'].find((one) => existsSync(join(ROOT, 'examples', name, one)));
    return [name, [join('examples', name, made ?? '')]];
  }),
];

test.each(PICTURES)('docs/maps/%s.svg is the map of %j (npm run docs)', (name, args) => {
  const file = join(ROOT, 'docs', 'maps', `${name}.svg`);
  const { stdout, stderr } = reach(['map', ...args], { folder: ROOT });
  expect(stderr).toBe('');
  if (process.env['UPDATE_DOCS']) writeFileSync(file, stdout);
  expect(stdout).toBe(readFileSync(file, 'utf8'));
});

/** In pixels: what GitHub leaves a README beside its sidebar is about 830, and text has 12 and 13. */
test('the letters of the picture of README keep three quarters of their size', () => {
  const picture = readFileSync(join(ROOT, 'docs', 'maps', 'first-check.svg'), 'utf8');
  const [, width] = /^<svg [^>]*\bwidth="(\d+)"/.exec(picture) ?? [];
  expect(Number(width)).toBeLessThanOrEqual(830 / 0.75);
});

test('no other picture is there', () => {
  const names = readdirSync(join(ROOT, 'docs', 'maps')).sort();
  expect(names).toEqual(PICTURES.map(([name]) => `${name}.svg`).sort());
});

test('every example shows its picture, and README that of what it checks', () => {
  const page = readFileSync(join(ROOT, 'examples', 'README.md'), 'utf8');
  for (const name of examples) expect(page).toContain(`(../docs/maps/${name}.svg)`);
  expect(readFileSync(join(ROOT, 'docs', 'scenarios.md'), 'utf8')).toContain('(maps/main.svg)');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('(docs/maps/first-check.svg)');
});
