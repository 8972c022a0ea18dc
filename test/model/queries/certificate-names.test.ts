import { coverage, wildcardOf } from '../../../lib/model/queries/certificate-names';

// RFC 6125: a wildcard stands for the whole first label, and for one label alone.
test.each<[string[], string, boolean]>([
  [['shop.example.com'], 'shop.example.com', true],
  [['Shop.Example.com'], 'shop.example.COM', true],
  [['*.example.com'], 'shop.example.com', true],
  [['*.example.com'], 'a.shop.example.com', false],
  [['*.example.com'], 'example.com', false],
  [['*.example.com'], '*.example.com', true],
  [['*.example.com'], '*.shop.example.com', false],
  [['shop.example.com'], '*.example.com', false],
  [['*.com'], '*.example.com', false],
  [['a.example.com', '*.example.org'], 'b.example.org', true],
  [['localhost'], 'localhost', true],
  [['*'], 'localhost', false],
  [[], 'shop.example.com', false],
])('%j are for %s: %s', (names, host, covered) => {
  expect(coverage(names)(host)).toBe(covered);
});

test.each([
  ['Shop.example.com', '*.example.com'],
  ['localhost', ''],
  ['.example.com', ''],
])('the wildcard for %s is %j', (host, wildcard) => {
  expect(wildcardOf(host)).toBe(wildcard);
});
