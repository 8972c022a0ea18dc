import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Folder } from '../support/folder';

const SETUP = join(__dirname, '../support/needs-build.js');
const { buildFault } = jest.requireActual<{ buildFault: (root: string) => string | undefined }>(
  SETUP,
);
const MISSING = 'build/ is missing: run npm run build first, or npm test';

const folder = new Folder();

test('says that build/ is missing, or older than lib/', () => {
  at(folder.write('lib/rules/run.ts'), 100);
  expect(buildFault(folder.path)).toBe(MISSING);
  at(folder.write('build/lib/cli/main.js'), 200);
  expect(buildFault(folder.path)).toBeUndefined();
  at(folder.write('lib/rules/run.ts'), 300);
  expect(buildFault(folder.path)).toBe(
    'build/ is older than lib/: tests of what is built see the old one (npm run build)',
  );
});

test.each([
  ['ends a run of all tests', [], 1],
  ['lets tests run that somebody names', ['test/props'], 0],
])('says it in one line, and %s', (_, patterns, status) => {
  folder.write('lib/rules/run.ts');
  const call = `require(${JSON.stringify(SETUP)})({ testPathPatterns: { patterns: ${JSON.stringify(patterns)} }, rootDir: ${JSON.stringify(folder.path)} })`;
  const env = { ...process.env, RULE_ID: '' };
  const run = spawnSync(process.execPath, ['-e', call], { encoding: 'utf8', env });
  expect([run.stdout, run.stderr, run.status]).toEqual(['', `${MISSING}\n`, status]);
});

function at(file: string, seconds: number): void {
  utimesSync(file, seconds, seconds);
}
