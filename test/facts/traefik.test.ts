import { traefikPrefersPrefix } from '../../lib/facts/traefik';

test.each([
  ['/cart', '/', true],
  ['/catalogues', '/', false],
  ['/shop/x', '/shop', true],
  ['/shop/catalogues', '/shop', false],
  ['/shop', '/cart', false],
  ['/shop', '/shop', true],
])('the exact path %s comes after the prefix %s: %s', (exact, prefix, expected) => {
  expect(traefikPrefersPrefix(exact, prefix)).toBe(expected);
});
