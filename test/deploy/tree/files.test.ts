import { joined, parentOf } from '../../../lib/deploy/tree/files';

const JOINED: readonly (readonly [folder: string, path: string, whole: string])[] = [
  ['a/b', 'c/d.yaml', 'a/b/c/d.yaml'],
  ['a', '../b', 'b'],
  ['a', '../../b', '../b'],
  ['a', './b/./c', 'a/b/c'],
  ['a', 'b//c/', 'a/b/c'],
  ['a', '.b/..c', 'a/.b/..c'],
  ['a/..', 'b', 'b'],
  ['.', 'a', 'a'],
  ['.', '.', '.'],
  ['', 'a', 'a'],
  ['/a', 'b', '/a/b'],
  ['/a', '../../b', '/b'],
  ['ä', 'ö', 'ä/ö'],
];

test.each(JOINED)('%s with %s is %s', (folder, path, whole) => {
  expect(joined(folder, path)).toBe(whole);
});

const PARENTS: readonly (readonly [path: string, folder: string])[] = [
  ['a/b/c', 'a/b'],
  ['a/.b/c', 'a/.b'],
  ['a/b/', 'a'],
  ['a//b', 'a'],
  ['a/../b', '.'],
  ['a/b/..', '.'],
  ['a', '.'],
  ['.', '..'],
  ['..', '../..'],
  ['../a', '..'],
  ['/a/b', '/a'],
  ['/a', '/'],
  ['/', '/'],
];

test.each(PARENTS)('%s is in %s', (path, folder) => {
  expect(parentOf(path)).toBe(folder);
});
