import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Places } from '../../lib/emit/places';
import { messageOf } from '../support/refusal';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  for (const name of ['dist', 'dist/folder', 'elsewhere']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'dist', 'file'), '');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'dist', 'link'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dist', 'dangling.yaml'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const places = () => new Places(join(folder, 'dist'));
const refusal = (path: string) =>
  messageOf(() => {
    places().check(path);
  }).replaceAll(folder, '/top');

test.each(['a.yaml', 'folder/a.yaml', 'new/and/deep/a.yaml', 'file', '...yaml', 'a..b/c.yaml'])(
  '%s is free',
  (path) => {
    expect(places().isFree(path)).toBe(true);
  },
);

test.each(['../a.yaml', 'lab/../../a.yaml', '/etc/a.yaml', '..', '.', ''])(
  'refuses %j, which is elsewhere',
  (path) => {
    expect(places().isFree(path)).toBe(false);
    expect(refusal(path)).toBe(`${JSON.stringify(path)} is not below the output folder "/top/dist"
  why: files are only written below the output folder
  fix: write an outputFileExtension, names and ids without ".." and without a leading "/"`);
  },
);

test.each([
  ['link/a.yaml', 'link'],
  ['link', 'link'],
  ['dangling.yaml', 'dangling.yaml'],
])('refuses %j, where a symbolic link is in the way', (path, at) => {
  expect(refusal(path)).toBe(`"/top/dist/${at}" is a symbolic link
  why: its target is not below the output folder, or has another name there
  fix: remove the link, or choose another output folder`);
});

test('refuses a file below a file', () => {
  expect(refusal('file/a.yaml')).toBe(`"/top/dist/file" is a file, but a folder is required there
  why: it may still be needed, so it is not replaced
  fix: move it away, or choose another output folder`);
});

test('refuses a file in the place of a folder', () => {
  expect(refusal('folder')).toBe(`"/top/dist/folder" is no file, but a file is required there
  why: it may still be needed, so it is not replaced
  fix: move it away, or choose another output folder`);
});

test.each(['a\nb.yaml', 'a\rb.yaml', 'a\\b.yaml'])('refuses %j', (path) => {
  expect(refusal(path)).toBe(`${JSON.stringify(path)} is not a path that can be recorded
  why: the record of the written files has one path on each line, and some systems separate folders by a backslash
  fix: write an outputFileExtension without line breaks and backslashes`);
});
