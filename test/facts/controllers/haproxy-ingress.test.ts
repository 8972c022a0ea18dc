import {
  haproxyCors,
  haproxyHeaderValue,
  haproxyStrip,
} from '../../../lib/facts/controllers/haproxy-ingress';

test.each([
  ['/shop', '/shop', '/'],
  ['/shop', '/shop/', '/'],
  ['/shop', '/shop/cart', '/cart'],
  ['/v1.0', '/v1.0/x', '/x'],
  ['/v1.0', '/v1x0/x', undefined],
  ['/shop', '/shopping', undefined],
])('the prefix %s hands %s on as %s', (prefix, request, expected) => {
  const [regex = '', format = ''] = haproxyStrip(prefix).split(' ');
  const match = new RegExp(regex).exec(request);
  expect(match ? format.replace('\\1', match[1] ?? '') : undefined).toBe(expected);
});

test.each([
  [['*'], 'https://any.example.com', true],
  [['https://a.example.com'], 'https://a.example.com', true],
  [['https://a.example.com'], 'https://a-example.com', false],
  [['https://a.example.com'], 'https://a.example.com.evil.org', false],
  [['https://a.b', 'https://c.d:8443'], 'https://c.d:8443', true],
  [['https://*.example.com'], 'https://a.example.com', true],
  [['https://*.example.com'], 'https://a.b.example.com', false],
])('the origins %j take %s: %s', (origins, origin, expected) => {
  const value = haproxyCors(origins);
  expect(value === '*' || new RegExp(value).test(origin)).toBe(expected);
});

test.each([
  ['a b', true],
  ['max-age=60; preload', true],
  ['100%', false],
  ['"a"', false],
  ['a\\b', false],
  ['$a', false],
])('the value %s of a header is taken as it is: %s', (value, expected) => {
  expect(haproxyHeaderValue(value) === undefined).toBe(expected);
});
