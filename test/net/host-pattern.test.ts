import { commonHosts, compareHosts, coversHosts, hostPattern } from '../../lib/net/host-pattern';

test.each([
  ['', 'a.example.com', true],
  ['*.example.com', 'a.example.com', true],
  ['*.example.com', 'b.a.example.com', true],
  ['*.example.com', '*.a.example.com', true],
  ['*.example.com', 'example.com', false],
  ['*.example.com', 'an-example.com', false],
  ['*.a.example.com', '*.example.com', false],
  ['a.example.com', '*.example.com', false],
  ['a.example.com', '', false],
])('%s covers %s: %s', (pattern, other, expected) => {
  expect(coversHosts(pattern, other)).toBe(expected);
});

test.each([
  ['*.example.com', 'a.example.com', 'a.example.com'],
  ['a.example.com', '*.example.com', 'a.example.com'],
  ['', '*.example.com', '*.example.com'],
  ['*.example.com', '*.example.org', undefined],
])('%s and %s have in common: %s', (a, b, expected) => {
  expect(commonHosts(a, b)).toBe(expected);
});

test('a whole host goes first, then the longer wildcard, then every host', () => {
  const hosts = ['', '*.com', 'a.io', '*.a.example.com', 'a.example.com'];
  expect(hosts.sort(compareHosts)).toEqual([
    ...['a.example.com', 'a.io', '*.a.example.com', '*.com', ''],
  ]);
});

test('hosts are compared in lower case', () => {
  expect([hostPattern('A.Example.com'), hostPattern(undefined)]).toEqual(['a.example.com', '']);
});
