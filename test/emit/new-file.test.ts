import type * as Disk from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNewFile } from '../../lib/emit/new-file';

let most = Infinity; // bytes that the system writes at once

jest.mock('node:fs', () => {
  const disk = jest.requireActual<typeof Disk>('node:fs');
  const writeSync = (file: number, what: string | Buffer, from?: number) => {
    const bytes = Buffer.from(what as string);
    return disk.writeSync(file, bytes, from ?? 0, Math.min(most, bytes.length - (from ?? 0)));
  };
  return { ...disk, writeSync };
});

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-new-file-'));
const path = join(folder, 'a.yaml');

beforeEach(() => {
  rmSync(path, { force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['at once', Infinity],
  ['in parts', 5],
  ['byte by byte', 1],
])('a text is written %s', (_, parts) => {
  most = parts;
  writeNewFile(path, 'a: ä 漢字 \u{1f600}\n');
  expect(readFileSync(path, 'utf8')).toBe('a: ä 漢字 \u{1f600}\n');
});

test('an empty text is an empty file', () => {
  writeNewFile(path, '');
  expect(readFileSync(path, 'utf8')).toBe('');
});

test('what is there stays, and a link is not followed', () => {
  const target = join(folder, 'target');
  writeFileSync(target, 'own\n');
  symlinkSync(target, path);
  expect(() => {
    writeNewFile(path, 'a: 1\n');
  }).toThrow('EEXIST');
  expect(readFileSync(target, 'utf8')).toBe('own\n');
});
