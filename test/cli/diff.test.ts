import { Folder } from '../support/folder';
import { reach } from '../support/reach';
import { SHOP } from '../support/shop';

const folder = new Folder();

const diff = (args: readonly string[], stdin?: string) =>
  reach(['diff', ...args], { folder: folder.path, stdin });

const ADMIN = SHOP.replaceAll('/old', '/admin');

beforeEach(() => {
  folder.write('old/web.yaml', SHOP);
  folder.write('now/front.yaml', ADMIN);
  folder.write('broken/web.yaml', 'kind: [');
  folder.write('broken/other.yaml', SHOP);
  folder.write('none/readme.yaml', '# nothing');
});

test('what two folders answer otherwise', () => {
  expect(diff(['old', 'now'])).toMatchSnapshot();
});

test('the same manifests in another file are answered alike', () => {
  folder.write('moved/deep/all.yaml', SHOP);
  expect(diff(['old', 'moved', '--fail-on', 'opened,widened,broken'])).toEqual({
    stdout: 'nothing is answered otherwise\n',
    stderr: '',
    exitCode: 0,
  });
});

test('a folder is compared with what is piped in', () => {
  expect(diff(['old', '-'], SHOP).stdout).toBe('nothing is answered otherwise\n');
});

test.each([
  ['broken', 2],
  ['opened,widened', 0],
  ['never', 0],
  ['opened, broken', 2],
] as const)('--fail-on %s ends with %d', (kinds, code) => {
  expect(diff(['old', 'now', '--fail-on', kinds]).exitCode).toBe(code);
});

const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  ['one side alone', ['old']],
  ['three sides', ['old', 'now', 'old']],
  ['a folder that is not there', ['old', 'nowhere']],
  ['a broken file on one side', ['old', 'broken']],
  ['stdin on both sides', ['-', '-']],
  ['nothing piped in', ['old', '-']],
  ['nothing on both sides', ['none', 'none']],
  ['a kind that nothing fails on', ['old', 'now', '--fail-on', 'closed']],
  ['a format that is not there', ['old', 'now', '--format', 'junit']],
  ['an option of check', ['old', 'now', '--quiet']],
];

test.each(REFUSED)('%s is refused', (_, args) => {
  const { stdout, stderr, exitCode } = diff(args);
  expect([stdout, exitCode]).toEqual(['', 1]);
  expect(stderr).toMatchSnapshot();
});

test('a file that is broken on both sides is no change', () => {
  folder.write('also/web.yaml', 'kind: [');
  folder.write('also/other.yaml', SHOP);
  expect(diff(['broken', 'also'])).toMatchObject({ exitCode: 0 });
});

test('what cannot be applied over the old set is refused', () => {
  folder.write(
    'now/front.yaml',
    SHOP.replace('matchLabels: { app: web }', 'matchLabels: { app: front }').replaceAll(
      'labels: { app: web }',
      'labels: { app: front }',
    ),
  );
  const { stdout, exitCode } = diff(['old', 'now', '--fail-on', 'immutable']);
  expect(stdout).toMatchSnapshot();
  expect(exitCode).toBe(2);
});

test('what two units have alike is one change', () => {
  for (const [side, text] of [
    ['a', SHOP],
    ['b', ADMIN],
  ] as const) {
    folder.write(`${side}/base/kustomization.yaml`, 'resources: [web.yaml]');
    folder.write(`${side}/base/web.yaml`, text);
    folder.write(`${side}/lab/kustomization.yaml`, 'resources: [../base]');
    folder.write(`${side}/prod/kustomization.yaml`, 'resources: [../base]');
  }
  const { stdout } = diff(['a', 'b']);
  expect(stdout).toMatch(/^\[b\/lab; b\/prod\] broken: GET https:\/\/shop\.example\.com\/admin /);
  expect(stdout).toMatch(/\n1 broken, 1 fixed\n$/);
});

test('JSON has a witness with all that it takes to send it', () => {
  const { changes, unknown } = JSON.parse(diff(['old', 'now', '--format', 'json']).stdout) as {
    changes: object[];
    unknown: object[];
  };
  expect(changes[0]).toMatchSnapshot();
  expect(unknown).toEqual([]);
});
