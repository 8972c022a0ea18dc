import fc from 'fast-check';
import type { Version } from '../../lib/net/version';
import { compareVersions, tryVersion } from '../../lib/net/version';

const version = (text: string): Version => {
  const read = tryVersion(text);
  if (!read) throw new Error(`${text} is no version`);
  return read;
};

test.each<[string, Version]>([
  ['1.32', { major: 1, minor: 32, patch: 0 }],
  ['1.32.4', { major: 1, minor: 32, patch: 4 }],
  ['v1.32.4', { major: 1, minor: 32, patch: 4 }],
  ['0.13.12', { major: 0, minor: 13, patch: 12 }],
  ['0.0', { major: 0, minor: 0, patch: 0 }],
  ['9999.9999.9999', { major: 9999, minor: 9999, patch: 9999 }],
])('reads %s', (text, expected) => {
  expect(tryVersion(text)).toEqual(expected);
});

test.each([
  '',
  '1',
  'v',
  'latest',
  '1.',
  '.32',
  '1.32.',
  '1.32.4.5',
  '1.032',
  '01.32',
  '1.32.04',
  '1.x',
  '-1.32',
  '1,32',
  'V1.32',
  'vv1.32',
  ' 1.32',
  '1.32\n',
  '1.32.4-rc.1',
  '1.32.4+k3s1',
  '1.10000',
  '1e3.2',
])('does not read "%s"', (text) => {
  expect(tryVersion(text)).toBeUndefined();
});

test('orders by number and not by text', () => {
  const sorted = ['0.16.1', '1.4.15', '1.9.0', '1.27.0', '1.27.9', '1.27.10', '1.32.0', '2.0.0'];
  const back = [...sorted].reverse().map(version).sort(compareVersions);
  expect(back.map(({ major, minor, patch }) => `${major}.${minor}.${patch}`)).toEqual(sorted);
});

test('a version without a patch is its first release', () => {
  expect(compareVersions(version('v1.32'), version('1.32.0'))).toBe(0);
});

test('reads what it is given in numbers', () => {
  const part = fc.nat(9999);
  fc.assert(
    fc.property(part, part, part, (major, minor, patch) => {
      expect(tryVersion(`${major}.${minor}.${patch}`)).toEqual({ major, minor, patch });
    }),
  );
});
