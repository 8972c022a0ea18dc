import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDisk } from '../../lib/emit/disk';
import { built } from '../support/built';
import { messageOf } from '../support/refusal';

test.each([
  ['ENOSPC', 'the disk is full', 'free some space, and synthesize again'],
  ['EDQUOT', 'the disk is full', 'free some space, and synthesize again'],
  [
    'EROFS',
    'the process has no permission to write it',
    'grant the permission to write, or choose another output folder',
  ],
  [
    'ENOTDIR',
    'a file is in the place of a folder, or a folder in the place of a file',
    'move it away, or choose another output folder',
  ],
  ['EIO', 'words of the system', 'fix that, and synthesize again'],
])('tells %s in words', (code, what, fix) => {
  const failing = () => {
    throw Object.assign(new Error('words of the system'), { code });
  };
  expect(messageOf(() => onDisk('dist', 'lab/a.yaml', failing)))
    .toBe(`cannot write "dist/lab/a.yaml": ${what}
  why: each file is complete, with its old or its new content, but not all of them are new
  fix: ${fix}`);
});

describe('a folder that may not be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  const dist = join(folder, 'dist');
  beforeAll(() => {
    mkdirSync(dist);
    writeFileSync(join(dist, 'a.yaml'), 'a: 1\n');
    chmodSync(folder, 0o755);
    chmodSync(dist, 0o555);
  });
  afterAll(() => {
    chmodSync(dist, 0o755);
    rmSync(folder, { recursive: true, force: true });
  });

  test('is refused, and nothing is lost', () => {
    const writer = built('emit/writer');
    // Root may write everywhere, so the process becomes somebody else.
    const script = `const { writeFiles } = require(${JSON.stringify(writer)});
      if (process.getuid() === 0) process.setuid(65534);
      writeFiles(${JSON.stringify(dist)}, [{ path: 'a.yaml', text: 'a: 2' }]);`;
    const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stderr)
      .toContain(`Error: cannot write ${JSON.stringify(join(dist, '.cdk8s-reach.lock'))}: the process has no permission to write it
  why: each file is complete, with its old or its new content, but not all of them are new
  fix: grant the permission to write, or choose another output folder`);
    expect(readdirSync(dist)).toEqual(['a.yaml']);
  });
});
