import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../lib/emit/writer';
import { messageOf } from '../support/refusal';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('writes files and the folders that they stand in', () => {
  writeFiles(join(folder, 'dist'), [
    { path: 'a.yaml', text: 'a: 1\n' },
    { path: 'lab/b.yaml', text: 'b: 2\n' },
  ]);
  expect([read('dist/a.yaml'), read('dist/lab/b.yaml')]).toEqual(['a: 1\n', 'b: 2\n']);
});

test('makes the output folder even where there is nothing to write', () => {
  writeFiles(join(folder, 'dist'), []);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('does not touch a file whose content stays', () => {
  const path = join(folder, 'a.yaml');
  writeFileSync(path, 'a: 1\n');
  utimesSync(path, 1, 1);
  const before = statSync(path);
  writeFiles(folder, [{ path: 'a.yaml', text: 'a: 1\n' }]);
  const after = statSync(path);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('gives a changed file its new content and leaves nothing else behind', () => {
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  writeFiles(folder, [{ path: 'a.yaml', text: 'a: 2\n' }]);
  expect(read('a.yaml')).toBe('a: 2\n');
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});

test('leaves no temporary file where a file cannot be replaced', () => {
  mkdirSync(join(folder, 'a.yaml'));
  expect(() => {
    writeFiles(folder, [{ path: 'a.yaml', text: 'a: 1\n' }]);
  }).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});

test.each([['../a.yaml'], ['lab/../../a.yaml'], ['/etc/a.yaml'], ['..'], ['.'], ['']])(
  'refuses %j and writes nothing at all',
  (path) => {
    const dist = join(folder, 'dist');
    const files = [
      { path: 'good.yaml', text: 'a: 1\n' },
      { path, text: 'a: 1\n' },
    ];
    const message = messageOf(() => {
      writeFiles(dist, files);
    });
    expect(message)
      .toBe(`${JSON.stringify(path)} is not below the output folder ${JSON.stringify(dist)}
  why: nothing is written elsewhere
  fix: write an outputFileExtension, names and ids without ".." and without "/" at their beginning`);
    expect(readdirSync(folder, { recursive: true })).toEqual(['dist']);
  },
);
