import type { RouteFacts } from '../../../lib/facts/values/routes';
import { leadsBack, repeatedRoutes } from '../../../lib/facts/values/routes';

const exact = (path: string, host?: string): RouteFacts => ({ path, host, pathType: 'Exact' });
const prefix = (path: string, host?: string): RouteFacts => ({ path, host });

test.each<[string, RouteFacts[]]>([
  ['no routes', []],
  ['one route', [prefix('/')]],
  ['two paths', [prefix('/shop'), prefix('/cart')]],
  ['a path and what is below it', [prefix('/'), prefix('/shop'), prefix('/shop/cart')]],
  ['Exact and Prefix of one path', [exact('/shop'), prefix('/shop')]],
  ['Exact with and without a slash', [exact('/shop'), exact('/shop/')]],
  ['one path on two hosts', [prefix('/', 'a.com'), prefix('/', 'b.com')]],
  ['one path on a host and on every host', [prefix('/', 'a.com'), prefix('/')]],
  ['one path on a host and on a wildcard', [prefix('/', 'a.com'), prefix('/', '*.com')]],
  ['paths in other letters', [prefix('/shop'), prefix('/Shop')]],
])('takes %s', (_, routes) => {
  expect(repeatedRoutes(routes, false)).toEqual([]);
});

test.each<[string, RouteFacts[], [index: number, first: number][]]>([
  ['one path twice', [prefix('/shop'), prefix('/shop')], [[1, 0]]],
  ['Prefix with and without a slash', [prefix('/shop/'), prefix('/shop')], [[1, 0]]],
  ['Prefix written and left out', [{ path: '/', pathType: 'Prefix' }, prefix('/')], [[1, 0]]],
  ['Exact twice', [exact('/shop'), prefix('/'), exact('/shop')], [[2, 0]]],
  [
    'one path three times',
    [prefix('/'), prefix('/'), prefix('/')],
    [
      [1, 0],
      [2, 0],
    ],
  ],
  ['one path twice on a host', [prefix('/'), prefix('/', 'a.com'), prefix('/', 'a.com')], [[2, 1]]],
])('refuses %s', (_, routes, expected) => {
  expect(repeatedRoutes(routes, false)).toEqual(
    expected.map(([index, first]) => ({
      index,
      field: 'path',
      fault: {
        what: `is also the path of routes[${first}], on the same host`,
        why: 'a request would match both, and the controller would send it to one of them',
        fix: 'write another path or another host',
      },
    })),
  );
});

test('a controller that knows no case takes no path in other letters', () => {
  const routes = [prefix('/shop'), prefix('/Shop/'), exact('/SHOP'), prefix('/shop', 'a.com')];
  expect(repeatedRoutes(routes, true).map(({ index }) => index)).toEqual([1]);
});

test.each([
  [{}, true],
  [{ scheme: 'https' }, true],
  [{ host: 'a.com', path: '/shop' }, true],
  [{ prefix: '/shop' }, true],
  [{ scheme: 'ftp' }, false],
  [{ host: 'b.com' }, false],
  [{ path: '/' }, false],
  [{ prefix: '/cart' }, false],
  [{ port: 8443 }, false],
])('the redirect %j leads back: %s', (redirect, expected) => {
  expect(leadsBack(redirect, prefix('/shop', 'a.com'), ['http', 'https'])).toBe(expected);
});
