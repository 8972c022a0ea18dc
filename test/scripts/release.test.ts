import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folder } from '../support/folder';
import { ROOT } from '../support/pages';

const { notesOf } = jest.requireActual<{ notesOf(text: string, version: string): string }>(
  '../../scripts/changelog',
);
const folder = new Folder();
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: folder.path, encoding: 'utf8' });
const read = (file: string) => readFileSync(folder.at(file), 'utf8');

function release(version: string) {
  const args = [folder.at('scripts/release.js'), version];
  const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com' };
  const committer = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' };
  const env = { ...process.env, ...identity, ...committer };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- One thing.\n';

beforeEach(() => {
  mkdirSync(folder.at('scripts'));
  for (const script of ['changelog.js', 'release.js', 'version.js'])
    cpSync(join(ROOT, 'scripts', script), folder.at(join('scripts', script)));
  folder.write('package.json', '{"name": "cdk8s-reach", "version": "0.0.0"}');
  folder.write('CHANGELOG.md', CHANGELOG);
  folder.write('page.md', 'npx cdk8s-reach@0.0.0\n');
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'All');
});

test('a release is a commit and a tag, with its version in the changelog and on the pages', () => {
  expect(release('0.1.0')).toEqual({
    status: 0,
    output: 'v0.1.0 is committed and tagged. To publish it: git push origin HEAD v0.1.0\n',
  });
  expect([git('status', '--porcelain'), git('describe')]).toEqual(['', 'v0.1.0\n']);
  expect(read('CHANGELOG.md')).toMatch(
    /^# Changelog\n\n## Unreleased\n\n## 0\.1\.0 - \d{4}-\d\d-\d\d\n\n- One thing\.\n$/,
  );
  expect(read('page.md')).toBe('npx cdk8s-reach@0.1.0\n');
  expect(notesOf(read('CHANGELOG.md'), '0.1.0')).toBe('- One thing.\n');

  const refused = (version: string) => release(version).output;
  expect(refused('next')).toBe('nothing is released: write a version, such as 0.1.0\n');
  expect(refused('0.1.0')).toBe('nothing is released: v0.1.0 is there already\n');
  expect(refused('0.2.0')).toBe('nothing is released: CHANGELOG.md has nothing below Unreleased\n');
  folder.write('page.md');
  expect(refused('0.2.0')).toBe('nothing is released: there are uncommitted changes\n');
  expect(git('log', '--format=%s').split('\n')).toEqual(['Release 0.1.0', 'All', '']);
});
