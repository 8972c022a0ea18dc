import { coveringPrefixes, exactPath, prefixPath } from '../../lib/net/path-pattern';

test('slashes at the end of a prefix mean nothing, and those of an exact path do', () => {
  expect([prefixPath('/'), prefixPath('/a/'), exactPath('/a/')].map(({ text }) => text)).toEqual([
    ...['', '/a', '/a/'],
  ]);
});

test('a path is in the prefixes of its elements', () => {
  expect(coveringPrefixes(exactPath('/a/b'))).toEqual(['/a/b', '/a', '']);
  expect(coveringPrefixes(exactPath('/a/'))).toEqual(['/a/', '/a', '']);
  expect(coveringPrefixes(prefixPath('/'))).toEqual(['']);
  expect(coveringPrefixes(exactPath('/'))).toEqual(['/', '']);
});
