import { mkdirSync, symlinkSync } from 'node:fs';
import { filesAt, foldersAbove, isBelow, pathIn } from '../../../lib/cli/check/files';
import { Folder } from '../../support/folder';

const folder = new Folder();

/** Names below the folder of the test. */
const found = (path = '') =>
  filesAt(folder.at(path)).map(({ name }) => name.slice(folder.path.length + 1));

test('the files of YAML and JSON, however deep, in the order of code units', () => {
  for (const file of [
    'b.yaml',
    'a/z.yml',
    'a/b/c.json',
    'B.YAML',
    'ä.yaml',
    'a b.yaml',
    'a.yaml',
  ]) {
    folder.write(file);
  }
  for (const file of ['a.txt', 'yaml', 'a.yaml.bak', 'a.yaml~', 'Makefile']) folder.write(file);
  expect(found()).toEqual([
    'B.YAML',
    'a b.yaml',
    'a.yaml',
    'a/b/c.json',
    'a/z.yml',
    'b.yaml',
    'ä.yaml',
  ]);
});

test('what is hidden is left out, unless it is asked for', () => {
  for (const file of ['.a.yaml', '.git/b.yaml', 'node_modules/c.yaml', 'd.yaml'])
    folder.write(file);
  expect(found()).toEqual(['d.yaml']);
  expect(found('.git')).toEqual(['.git/b.yaml']);
  expect(found('.a.yaml')).toEqual(['.a.yaml']);
});

test('what cdk8s-cli has an app note beside its manifests is left out', () => {
  for (const file of ['lab/a.yaml', 'construct-metadata.json']) folder.write(file);
  expect(found()).toEqual(['lab/a.yaml']);
});

test('a folder that is called like a file is a folder', () => {
  folder.write('a.yaml/b.yaml');
  expect(found()).toEqual(['a.yaml/b.yaml']);
});

test('a file that is asked for is taken whatever its name is', () => {
  folder.write('a.txt');
  expect(filesAt(folder.at('a.txt'))).toEqual([
    { name: folder.at('a.txt'), path: folder.at('a.txt'), root: folder.path },
  ]);
});

test('links lead to files of the folder that are not there otherwise, and nowhere else', () => {
  folder.write('in/a.yaml');
  folder.write('in/.data/b.yaml');
  folder.write('out/c.yaml');
  mkdirSync(folder.at('in/sub'));
  for (const [target, link] of [
    ['a.yaml', 'again.yaml'],
    ['.data/b.yaml', 'b.yaml'],
    ['.data/b.yaml', 'b2.yaml'],
    ['../out/c.yaml', 'c.yaml'],
    ['nowhere.yaml', 'd.yaml'],
    ['sub', 'e.yaml'],
    ['f.yaml', 'f.yaml'],
    ['.', 'loop'],
  ] as const) {
    symlinkSync(target, folder.at(`in/${link}`));
  }
  expect(found('in')).toEqual(['in/a.yaml', 'in/b.yaml']);
});

test('a link that is asked for is followed', () => {
  folder.write('out/c.yaml');
  symlinkSync('out', folder.at('link'));
  expect(filesAt(folder.at('link'))).toEqual([
    {
      name: folder.at('link/c.yaml'),
      path: folder.at('out/c.yaml'),
      root: folder.at('out'),
      isListed: true,
    },
  ]);
});

test('stdin is no file of a disk', () => {
  expect(filesAt('-')).toEqual([{ name: 'stdin', path: '-', root: '-' }]);
});

test('what is not there is an error', () => {
  expect(() => filesAt(folder.at('none'))).toThrow('ENOENT');
});

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/ab', '/a', false],
  ['/a', '/a/b', false],
  ['/a', '/', true],
])('%s is below %s: %s', (path, above, is) => {
  expect(isBelow(path, above)).toBe(is);
});

test('the folders above a path, up to the root', () => {
  expect(foldersAbove('/a/b/c.yaml')).toEqual(['/a/b', '/a', '/']);
  expect(foldersAbove('/')).toEqual(['/']);
});

test.each([
  ['/a/b', '/a/b/c.yaml', 'c.yaml'],
  ['/a/b', '/a/b/c/d.yaml', 'c/d.yaml'],
  ['/a/b', '/a/bc/d.yaml', '../bc/d.yaml'],
  ['/a/b', '/a/b', ''],
  ['/', '/a.yaml', 'a.yaml'],
  ['-', '-', ''],
])('from %s, the path of %s is %j', (root, file, expected) => {
  expect(pathIn(root, file)).toBe(expected);
});

test('a file is told from a link, which may show anything by the time that it is read', () => {
  folder.write('.hidden/b.yaml');
  folder.write('a.yaml');
  symlinkSync('.hidden/b.yaml', folder.at('b.yaml'));
  expect(filesAt(folder.path).map(({ isListed }) => isListed)).toEqual([true, false]);
});
