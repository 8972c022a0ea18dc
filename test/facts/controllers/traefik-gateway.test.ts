import type { GatewayMatch } from '../../../lib/facts/controllers/traefik-gateway';
import {
  overtakingRoutes,
  traefikGatewayPriority,
} from '../../../lib/facts/controllers/traefik-gateway';

const [A, ALL] = ['a.example.com', '*.example.com'];

test.each<[string, readonly GatewayMatch[], readonly number[]]>([
  [
    'a longer path',
    [
      { host: A, path: '/' },
      { host: ALL, path: '/api' },
    ],
    [1],
  ],
  [
    'an exact path',
    [
      { host: A, path: '/api' },
      { host: ALL, path: '/api/v1', pathType: 'Exact' },
    ],
    [1],
  ],
  [
    'a header',
    [
      { host: A, path: '/api' },
      { host: ALL, path: '/api', matchHeaders: { x: '1' } },
    ],
    [1],
  ],
  ['a route of every host', [{ host: A, path: '/' }, { path: '/api' }], [1]],
  [
    'the same path',
    [
      { host: A, path: '/api' },
      { host: ALL, path: '/api' },
    ],
    [],
  ],
  [
    'a path of other requests',
    [
      { host: A, path: '/shop' },
      { host: ALL, path: '/shopping' },
    ],
    [],
  ],
  [
    'a host of its own',
    [
      { host: 'a.example.org', path: '/' },
      { host: ALL, path: '/api' },
    ],
    [],
  ],
  [
    'another method',
    [
      { host: A, path: '/', method: 'GET' },
      { host: ALL, path: '/api', method: 'PUT' },
    ],
    [],
  ],
  [
    'an expression',
    [
      { host: A, path: '/' },
      { host: ALL, path: '/api', pathType: 'RegularExpression' },
    ],
    [],
  ],
  [
    'a route of the host too',
    [
      { host: A, path: '/' },
      { host: A, path: '/api' },
      { host: ALL, path: '/api' },
    ],
    [],
  ],
])('of a less particular host, %s', (_, routes, expected) => {
  expect(overtakingRoutes(routes).map(({ index }) => index)).toEqual(expected);
});

test('sorts by the path, the method, the headers, the query and the host', () => {
  const matches: GatewayMatch[] = [
    { path: '/' },
    { path: '/', host: A },
    { path: '/a' },
    { path: '/a', matchQuery: { q: '1' } },
    { path: '/a', matchHeaders: { x: '1' } },
    { path: '/a', method: 'GET' },
    { path: '/a', pathType: 'Exact' },
  ];
  const sorted = [...matches].sort((a, b) => traefikGatewayPriority(a) - traefikGatewayPriority(b));
  expect(sorted).toEqual(matches);
});
