import { execFileSync } from 'node:child_process';
import { readSource } from '../../../lib/cli/check/source';
import { Folder } from '../../support/folder';

const folder = new Folder();
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n';

function read(bytes: string | Uint8Array, maxSize = 1_000_000, isListed = false) {
  const path = folder.write('a.yaml', bytes);
  return readSource({ name: 'a.yaml', path, isListed }, maxSize, () => new Uint8Array());
}

const told = ({ manifests, unreadable }: ReturnType<typeof read>) => [
  ...manifests.map(({ name, origin }) => `${name} in ${origin.file}`),
  ...unreadable.map(({ what }) => what),
];

test.each<[string, string | Uint8Array, string[]]>([
  ['a manifest', SERVICE, ['web in a.yaml']],
  ['nothing', '', []],
  ['a byte order mark', `\ufeff${SERVICE}`, ['web in a.yaml']],
  ['lines that end as on Windows', SERVICE.replaceAll('\n', '\r\n'), ['web in a.yaml']],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${SERVICE}`, 'utf16le'), ['web in a.yaml']],
  ['UTF-16 the other way', Buffer.from(`\ufeff${SERVICE}`, 'utf16le').swap16(), ['web in a.yaml']],
  ['UTF-16 without a mark', Buffer.from(SERVICE, 'utf16le'), []],
  ['Latin-1 in a comment', Buffer.from(`${SERVICE} # \u00e4\n`, 'latin1'), ['web in a.yaml']],
  [
    'Latin-1 behind a mark of UTF-8',
    Buffer.concat([Buffer.from('\ufeff'), Buffer.from(`${SERVICE} # \u00e4\n`, 'latin1')]),
    ['kubectl cannot read it: control characters are not allowed'],
  ],
])('a file of %s', (_, bytes, expected) => {
  expect(told(read(bytes))).toEqual(expected);
});

test.each([
  [SERVICE.length, 'web in a.yaml'],
  [SERVICE.length - 1, `it is larger than ${(SERVICE.length - 1) / 1_000_000} MB`],
])('of a file %i bytes are read, and no more', (maxSize, expected) => {
  expect(told(read(SERVICE, maxSize))).toEqual([expected]);
  expect(told(read(SERVICE, maxSize, true))).toEqual([expected]);
});

test('a large file of a folder is refused by what was read of it', () => {
  const text = `${SERVICE}${'#\n'.repeat(1_000_000)}`;
  expect(told(read(text, 1_500_000, true))).toEqual(['it is larger than 1.5 MB']);
});

test('a file that is larger than what is read at a time is read as a whole', () => {
  const text = `${SERVICE}# ${'ä'.repeat(100_000)}\n---\n${SERVICE.replace('web', 'last')}`;
  expect(told(read(text))).toEqual(['web in a.yaml', 'last in a.yaml']);
});

test('one file leaves nothing behind in the next', () => {
  read(SERVICE.replace('web', 'a-long-name-of-a-service'));
  expect(told(read(SERVICE))).toEqual(['web in a.yaml']);
});

test.each([
  ['none', 'the system reports ENOENT'],
  ['.', 'it is a folder, and no regular file'],
])('where %s is the file, that is told', (file, what) => {
  const source = { name: file, path: folder.at(file) };
  expect(told(readSource(source, 1_000_000, () => new Uint8Array()))).toEqual([what]);
});

test.each([
  [1_000_000, 'web in stdin'],
  [10, 'it is larger than 0.00001 MB'],
])('stdin is read up to %i bytes', (maxSize, expected) => {
  const stdin = () => Buffer.from(SERVICE);
  expect(told(readSource({ name: 'stdin', path: '-' }, maxSize, stdin))).toEqual([expected]);
});

test('pipes and devices are refused before they are opened', () => {
  execFileSync('mkfifo', [folder.at('pipe')]);
  const source = (path: string) => readSource({ name: path, path }, 1000, () => new Uint8Array());
  expect(told(source(folder.at('pipe')))).toEqual(['it is a pipe, and no regular file']);
  expect(told(source('/dev/zero'))).toEqual(['it is a device, and no regular file']);
});
