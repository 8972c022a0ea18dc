import {
  escapeRegex,
  gatewayPath,
  ingressNginxPath,
  ingressNginxRegex,
  ingressPath,
  newPath,
  regexPath,
} from '../../../lib/facts/values/paths';

describe('ingressPath', () => {
  test.each([
    '/',
    '/shop',
    '/shop/',
    '/a/b/c',
    '/.well-known',
    '/a..b',
    '/...',
    '/a.',
    '/%20',
    '/~me',
    '/a b',
    '/?q=1',
  ])('takes "%s"', (path) => {
    expect(ingressPath(path)).toBeUndefined();
  });

  test.each([
    ['', 'a path starts with "/"'],
    ['shop', 'a path starts with "/"'],
    ['*', 'a path starts with "/"'],
    ['//', 'the API server refuses "//" in it'],
    ['/shop//cart', 'the API server refuses "//" in it'],
    ['/./cart', 'the API server refuses "/./" in it'],
    ['/shop/../cart', 'the API server refuses "/../" in it'],
    ['/shop%2fcart', 'the API server refuses "%2f" in it'],
    ['/shop%2Fcart', 'the API server refuses "%2F" in it'],
    ['/..', 'the API server refuses "/.." at its end'],
    ['/shop/..', 'the API server refuses "/.." at its end'],
    ['/.', 'the API server refuses "/." at its end'],
    ['/shop/.', 'the API server refuses "/." at its end'],
  ])('refuses "%s": %s', (path, why) => {
    expect(ingressPath(path)).toMatchObject({ what: 'is not a path', why });
  });

  test('says what to write', () => {
    expect(ingressPath('shop')?.fix).toBe('write "/shop"');
    expect(ingressPath('')?.fix).toBe('write "/"');
    expect(ingressPath('/a/./b')?.fix).toBe(
      'write the path as the browser shows it, such as "/shop/cart"',
    );
  });

  test.each(['', 'shop', 'shop//cart', 'https://shop.example.com/cart', 'shop/..', '..'])(
    'proposes for "%s" what it takes itself',
    (path) => {
      const proposed = /"([^"]*)"/.exec(ingressPath(path)?.fix ?? '')?.[1] ?? '';
      expect(ingressPath(proposed)).toBeUndefined();
    },
  );
});

describe('ingressNginxPath', () => {
  test.each(['/etc/passwd', '/a/etc/nginx/b', '/var/run/secrets', '/x_by_lua'])(
    'refuses "%s", which its webhook forbids',
    (path) => {
      expect(ingressNginxPath(path)).toEqual({
        what: 'is not a path for ingress-nginx',
        why: 'its webhook refuses paths that contain names of nginx files or directives',
        fix: 'write the path as the browser shows it, such as "/shop/cart"',
      });
    },
  );

  test.each(['/', '/shop', '/Shop_1/a.b-c/', '/etc', '/etc/hosts', '/var/run'])(
    'takes "%s"',
    (path) => {
      expect(ingressNginxPath(path)).toBeUndefined();
    },
  );

  test.each([
    'shop',
    '/~me',
    '/a+b',
    '/a%20b',
    '/@me',
    '/a:b',
    '/a(b)',
    '/a b',
    '/*',
    '/a?b',
    '/é',
    '/a\n',
  ])('refuses "%s"', (path) => {
    expect(ingressNginxPath(path)).toEqual({
      what: 'is not a path for ingress-nginx',
      why: 'its webhook only accepts letters, digits, ".", "_", "-" and "/" in an Exact or Prefix path',
      fix: 'write the path as the browser shows it, such as "/shop/cart"',
    });
  });
});

test.each([
  ['/', true],
  ['/shop', true],
  ["/a-._~!$&'()*+,;=:@", true],
  ['/caf%C3%A9', true],
  [`/${'a'.repeat(1023)}`, true],
  ['', false],
  ['/a//b', false],
  ['/a#b', false],
  ['/a b', false],
  ['/café', false],
  ['/100%', false],
  [`/${'a'.repeat(1024)}`, false],
])('%j is a path for an HTTPRoute: %s', (path, expected) => {
  expect(gatewayPath(path) === undefined).toBe(expected);
});

test.each([
  ['/shop', undefined],
  ['shop', 'is not a path'],
  ['/a//b', 'is not a path for a request'],
  ['/a/../b', 'is not a path for a request'],
  ['/a b', 'is not a path for a request'],
  [`/${'a'.repeat(1024)}`, 'has 1025 characters'],
])('%j as the path that a request gets: %s', (path, what) => {
  expect(newPath(path)?.what).toBe(what);
});

test.each([
  ['/', true],
  ['/shop/[0-9]+', true],
  ['/a(b|c)$', true],
  ['shop', false],
  ['^/shop', false],
  ['/a(', false],
  ['/[', false],
])('%j is a regular expression: %s', (path, expected) => {
  expect(regexPath(path) === undefined).toBe(expected);
});

test.each([
  ['/shop/[0-9]+', true],
  ['/a\\.b(/|$)(.*)', true],
  ['/a b', false],
  ['/a"', false],
  ['/a;', false],
  ['/a#', false],
  ['/a\n', false],
  ['/etc/passwd', false],
])('%j is an expression for ingress-nginx: %s', (path, expected) => {
  expect(ingressNginxRegex(path) === undefined).toBe(expected);
});

test.each(['/a.b', '/a+b(c)', '/[x]{2}|^$\\'])('%j is escaped to match itself alone', (path) => {
  expect(new RegExp(`^${escapeRegex(path)}$`).exec(path)?.[0]).toBe(path);
});
