import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONSTRUCT_METADATA } from '../../lib/emit/construct-metadata';
import { LOCK, RECORD, TEMPORARY } from '../../lib/emit/hidden';
import { hashOf } from '../../lib/emit/record';
import { writeFiles } from '../../lib/emit/writer';
import { built } from '../support/built';

const WRITER = built('emit/writer');

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

test('keeps what only cdk8s-cli asks for out of the record', () => {
  const manifest = { path: 'a.yaml', text: 'a: 1\n' };
  writeFiles(folder, [manifest]);
  const record = read(RECORD);
  const files = [manifest, { path: CONSTRUCT_METADATA, text: '{}' }];
  expect(writeFiles(folder, files).written).toBe(1);
  expect([read(RECORD), read(CONSTRUCT_METADATA)]).toEqual([record, '{}']);
});

test('makes the output folder even where there is nothing to write', () => {
  writeFiles(join(folder, 'dist'), []);
  expect(readdirSync(folder, { recursive: true })).toEqual(['dist']);
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

test('gives a changed file its new content and leaves nothing but its record behind', () => {
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  writeFiles(folder, [{ path: 'a.yaml', text: 'a: 2\n' }]);
  expect(read('a.yaml')).toBe('a: 2\n');
  expect(readdirSync(folder)).toEqual([RECORD, 'a.yaml']);
});

describe('the next write', () => {
  const files = (...paths: string[]) => paths.map((path) => ({ path, text: `${path}\n` }));
  const all = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

  test('removes what the last one wrote and it does not, and the folders that are empty then', () => {
    writeFiles(folder, files('a.yaml', 'lab/b.yaml', 'lab/c/d.yaml'));
    expect(writeFiles(folder, files('a.yaml'))).toEqual({
      written: 0,
      unchanged: 1,
      removed: 2,
      leftAlone: [],
    });
    expect(all()).toEqual([RECORD, 'a.yaml']);
  });

  test('leaves alone what no write has made', () => {
    writeFileSync(join(folder, 'own.yaml'), 'own: 1\n');
    writeFiles(folder, files('lab/a.yaml'));
    writeFileSync(join(folder, 'lab', 'own.yaml'), 'own: 2\n');
    writeFiles(folder, []);
    expect(all()).toEqual([RECORD, 'lab', 'lab/own.yaml', 'own.yaml']);
  });

  test('leaves alone, and tells, what was changed since', () => {
    writeFiles(folder, files('a.yaml', 'b.yaml'));
    writeFileSync(join(folder, 'b.yaml'), 'by: hand\n');
    expect(writeFiles(folder, files('a.yaml')).leftAlone).toEqual(['b.yaml']);
    expect(read('b.yaml')).toBe('by: hand\n');
    // From here on it is a file of somebody else.
    expect(writeFiles(folder, files('a.yaml')).leftAlone).toEqual([]);
  });

  test('gives a file that was changed since its content again', () => {
    writeFiles(folder, files('a.yaml'));
    writeFileSync(join(folder, 'a.yaml'), 'by: hand\n');
    expect(writeFiles(folder, files('a.yaml')).written).toBe(1);
    expect(read('a.yaml')).toBe('a.yaml\n');
  });

  test('removes nothing where the record is of a folder elsewhere or not to be read', () => {
    writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', RECORD), `${hashOf('a: 1\n')}  ../a.yaml\nnonsense\n`);
    writeFiles(join(folder, 'dist'), []);
    expect(all()).toEqual(['a.yaml', 'dist', `dist/${RECORD}`]);
    expect(read(`dist/${RECORD}`)).toBe('');
  });

  test('removes nothing behind a symbolic link', () => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'a.yaml'), 'a: 1\n');
    mkdirSync(join(folder, 'dist'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'dist', 'lab'));
    writeFileSync(join(folder, 'dist', RECORD), `${hashOf('a: 1\n')}  lab/a.yaml\n`);
    writeFiles(join(folder, 'dist'), []);
    expect(read('elsewhere/a.yaml')).toBe('a: 1\n');
  });

  test('clears away what a killed one has left', () => {
    writeFileSync(join(folder, TEMPORARY), 'half of');
    writeFileSync(join(folder, LOCK), `4194305 0 ${hostname()}`); // beyond the greatest process id
    writeFiles(folder, files('a.yaml'));
    expect(all()).toEqual([RECORD, 'a.yaml']);
  });

  test('does not write through a symbolic link in the place of its own file', () => {
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'precious\n');
    mkdirSync(join(folder, 'dist'));
    for (const name of [TEMPORARY, RECORD]) symlinkSync(elsewhere, join(folder, 'dist', name));
    writeFiles(join(folder, 'dist'), files('a.yaml'));
    expect(read('elsewhere')).toBe('precious\n');
    expect(read('dist/a.yaml')).toBe('a.yaml\n');
  });
});

test('is done in full by the next write where the disk was full', () => {
  const files = [
    { path: 'small.yaml', text: 'a: 1\n' },
    { path: 'large.yaml', text: `a: ${'x'.repeat(100_000)}\n` },
  ];
  writeFileSync(join(folder, 'large.yaml'), 'a: old\n');
  const script = `require(${JSON.stringify(WRITER)}).writeFiles(${JSON.stringify(folder)}, ${JSON.stringify(files)})`;
  // No file may have more than 16 blocks there.
  const child = spawnSync(
    'bash',
    ['-c', `trap '' XFSZ; ulimit -f 16; exec ${process.execPath} -`],
    {
      input: script,
      encoding: 'utf8',
    },
  );
  expect(child.stderr)
    .toContain(`Error: cannot write ${JSON.stringify(join(folder, 'large.yaml'))}: the disk is full
  why: each file is complete, with its old or its new content, but not all of them are new
  fix: free some space, and synthesize again`);
  expect(readdirSync(folder)).toEqual([RECORD, 'large.yaml', 'small.yaml']);
  expect(read('large.yaml')).toBe('a: old\n');
  expect(writeFiles(folder, files)).toMatchObject({ written: 1, unchanged: 1 });
});
