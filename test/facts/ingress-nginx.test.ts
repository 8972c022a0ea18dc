import fc from 'fast-check';
import { NGINX, STRIPPED, strippingPath } from '../../lib/facts/ingress-nginx';

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
