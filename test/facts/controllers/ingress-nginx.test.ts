import fc from 'fast-check';
import {
  NGINX,
  STRIPPED,
  caseSensitive,
  exactRegex,
  nginxRewrite,
  nginxUrl,
  strippingPath,
} from '../../../lib/facts/controllers/ingress-nginx';

/** The path that the backend is asked for; nothing where the route does not match. */
function rewritten(path: string, request: string): string | undefined {
  const match = new RegExp(`^${strippingPath(path)}`).exec(request);
  return match ? STRIPPED.replace('$2', () => match[2] ?? '') : undefined;
}

test('annotations stand under the prefix that the controller reads', () => {
  expect([NGINX.rewriteTarget, NGINX.useRegex, NGINX.sslRedirect]).toEqual([
    'nginx.ingress.kubernetes.io/rewrite-target',
    'nginx.ingress.kubernetes.io/use-regex',
    'nginx.ingress.kubernetes.io/ssl-redirect',
  ]);
});

test.each([
  ['/', '/()(.*)'],
  ['/shop', '/shop(/|$)(.*)'],
  ['/shop/', '/shop(/|$)(.*)'],
  ['/v1.2', '/v1\\.2(/|$)(.*)'],
])('strippingPath(%s) is %s', (path, regex) => {
  expect(strippingPath(path)).toBe(regex);
});

test.each([
  ['/shop', '/shop', '/'],
  ['/shop', '/shop/', '/'],
  ['/shop', '/shop/cart/1', '/cart/1'],
  ['/shop/', '/shop', '/'],
  ['/shop/eu', '/shop/eu/cart', '/cart'],
  ['/shop', '/shop/shop/cart', '/shop/cart'],
  ['/', '/', '/'],
  ['/', '/shop/cart', '/shop/cart'],
])('the route %s hands %s on as %s', (path, request, expected) => {
  expect(rewritten(path, request)).toBe(expected);
});

test.each([
  ['/shop', '/'],
  ['/shop', '/shopping'],
  ['/shop', '/eu/shop'],
  ['/shop/eu', '/shop'],
  ['/v1.2', '/v1x2'],
  ['/a+b', '/aab'],
])('the route %s does not match %s', (path, request) => {
  expect(rewritten(path, request)).toBeUndefined();
});

test('matches what a Prefix path matches, element by element', () => {
  const element = fc.string({
    unit: fc.constantFrom('a', 'b', '.', '+', '(', ')', '$', '|', '[', '\\', '-', '*', '^'),
    minLength: 1,
    maxLength: 2,
  });
  const path = fc
    .tuple(fc.array(element, { maxLength: 3 }), fc.boolean())
    .map(([elements, slash]) => `/${elements.join('/')}${slash && elements.length > 0 ? '/' : ''}`);
  const rest = fc.oneof(path, element);
  fc.assert(
    fc.property(path, path, rest, fc.boolean(), (prefix, other, tail, near) => {
      const request = near ? prefix.replace(/\/$/, '') + tail : other;
      const asked = request.startsWith('/') ? request : `/${request}`;
      const [wanted, found] = [elements(prefix), elements(asked)];
      const matches = wanted.every((one, index) => one === found[index]);
      expect(rewritten(prefix, asked) !== undefined).toBe(matches);
      if (matches)
        expect(elements(rewritten(prefix, asked) ?? '')).toEqual(found.slice(wanted.length));
    }),
  );
});

function elements(path: string): string[] {
  return path.split('/').filter((element) => element !== '');
}

test.each([
  ['/shop', '/shop', true],
  ['/shop', '/shop/', false],
  ['/shop', '/shopping', false],
  ['/v1.0', '/v1x0', false],
  ['/', '/', true],
  ['/', '/a', false],
])('the exact path %s matches %s as an expression: %s', (path, request, expected) => {
  expect(new RegExp(`^${exactRegex(path)}`).test(request)).toBe(expected);
  expect(exactRegex(path).length).toBeGreaterThan(strippingPath(path).length);
});

test('an expression that minds the case still starts with "/"', () => {
  expect(caseSensitive(strippingPath('/shop'))).toBe('/(?-i)shop(/|$)(.*)');
});

test.each([
  ['/new/path_1.html', true],
  ['/', true],
  ['new', false],
  ['/$1', false],
  ['/a?b', false],
])('%s is a rewrite: %s', (path, expected) => {
  expect(nginxRewrite(path) === undefined).toBe(expected);
});

test.each([
  ['/new?a=b&c=d', true],
  ['/a!b', false],
  ['/$host', false],
])('%s may stand in a redirect: %s', (path, expected) => {
  expect(nginxUrl(path) === undefined).toBe(expected);
});
