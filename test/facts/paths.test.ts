import { ingressNginxPath, ingressPath } from '../../lib/facts/paths';

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
        why: 'its webhook refuses paths that name files or directives of its own',
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
      why: 'its webhook refuses all but letters, digits, ".", "_", "-" and "/" in an Exact or Prefix path',
      fix: 'write the path as the browser shows it, such as "/shop/cart"',
    });
  });
});
