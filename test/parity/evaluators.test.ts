import type { Manifest } from '../support/chart';
import { byHaproxy } from '../support/routing/haproxy';
import { byContour, byGateway, byTraefikGateway } from '../support/routing/http-route';
import { bySpecification } from '../support/routing/ingress';
import { byNginx } from '../support/routing/nginx';
import type { Outcome } from '../support/routing/outcome';
import { byTraefik } from '../support/routing/traefik';

type Path = readonly [path: string, type: string, service: string];

const ingress = (host: string | undefined, paths: readonly Path[], annotations = {}): Manifest => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'shop', annotations },
  spec: {
    rules: [
      {
        host,
        http: {
          paths: paths.map(([path, pathType, name]) => ({
            path,
            pathType,
            backend: { service: { name, port: { number: 80 } } },
          })),
        },
      },
    ],
  },
});

const httpRoute = (hostnames: string[] | undefined, paths: readonly Path[]): Manifest => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'shop' },
  spec: {
    parentRefs: [{ name: 'edge' }],
    hostnames,
    rules: paths.map(([value, type, name]) => ({
      matches: [{ path: { type: type === 'Prefix' ? 'PathPrefix' : type, value } }],
      backendRefs: [{ name, port: 80 }],
    })),
  },
});

const request = (path: string, host = 'a.example.com') => ({ scheme: 'http' as const, host, path });

/** The one backend, or nothing. */
function to(outcome: Outcome): string | undefined {
  return typeof outcome === 'object' && 'backends' in outcome
    ? Object.keys(outcome.backends).join()
    : undefined;
}

const ELEMENTWISE = [
  // the examples of the Ingress documentation
  [[['/', 'Prefix', 'x']], '/foo', 'x:80'],
  [[['/foo', 'Exact', 'x']], '/foo', 'x:80'],
  [[['/foo', 'Exact', 'x']], '/bar', undefined],
  [[['/foo', 'Exact', 'x']], '/foo/', undefined],
  [[['/foo/', 'Exact', 'x']], '/foo', undefined],
  [[['/foo', 'Prefix', 'x']], '/foo', 'x:80'],
  [[['/foo', 'Prefix', 'x']], '/foo/', 'x:80'],
  [[['/aaa/bb', 'Prefix', 'x']], '/aaa/bbb', undefined],
  [[['/aaa/bbb', 'Prefix', 'x']], '/aaa/bbb/ccc', 'x:80'],
  [[['/aaa/bbb', 'Prefix', 'x']], '/aaa/bbbxyz', undefined],
  [
    [
      ['/', 'Prefix', 'x'],
      ['/aaa', 'Prefix', 'y'],
    ],
    '/aaa/ccc',
    'y:80',
  ],
  [
    [
      ['/foo', 'Prefix', 'x'],
      ['/foo', 'Exact', 'y'],
    ],
    '/foo',
    'y:80',
  ],
] as const satisfies readonly (readonly [readonly Path[], string, string | undefined])[];

describe.each([
  ['the Ingress API', bySpecification],
  ['ingress-nginx', byNginx],
  ['HAProxy', byHaproxy],
])('%s', (_, route) => {
  test.each(ELEMENTWISE)('of %j leads %s to %s', (paths, path, expected) => {
    expect(to(route([ingress(undefined, paths)], request(path)))).toBe(expected);
  });

  test.each([
    ['bar.foo.com', 'x:80'],
    ['baz.bar.foo.com', undefined],
    ['foo.com', undefined],
  ])('lets *.foo.com cover one label: %s', (host, expected) => {
    const wildcard = ingress('*.foo.com', [['/', 'Prefix', 'x']]);
    expect(to(route([wildcard], request('/', host)))).toBe(expected);
  });

  test('asks no rule of every host once a host matches', () => {
    const both = [
      ingress('a.example.com', [['/a', 'Prefix', 'x']]),
      ingress(undefined, [['/', 'Prefix', 'y']]),
    ];
    expect(to(route(both, request('/b')))).toBeUndefined();
    expect(to(route(both, request('/b', 'b.example.com')))).toBe('y:80');
  });
});

describe('a Gateway', () => {
  test.each(ELEMENTWISE)('of %j leads %s to %s', (paths, path, expected) => {
    expect(to(byGateway([httpRoute(undefined, paths)], request(path)))).toBe(expected);
  });

  test.each([
    ['bar.foo.com', 'x:80'],
    ['baz.bar.foo.com', 'x:80'],
    ['foo.com', undefined],
  ])('lets *.foo.com cover any number of labels: %s', (host, expected) => {
    const wildcard = httpRoute(['*.foo.com'], [['/', 'Prefix', 'x']]);
    expect(to(byGateway([wildcard], request('/', host)))).toBe(expected);
  });

  test('prefers the rule of the longest host to that of the longest path', () => {
    const both = [
      httpRoute(['a.example.com'], [['/', 'Prefix', 'x']]),
      httpRoute(['*.example.com'], [['/a', 'Exact', 'y']]),
    ];
    expect(to(byGateway(both, request('/a')))).toBe('x:80');
  });
});

test.each([
  ['/a', 'x:80', 'y:80'],
  ['/b', 'x:80', 'x:80'],
])('Traefik compares the path before the host: %s', (path, specified, answered) => {
  const both = [
    httpRoute(['a.example.com'], [['/', 'Prefix', 'x']]),
    httpRoute(['*.example.com'], [['/a', 'Prefix', 'y']]),
  ];
  expect(to(byGateway(both, request(path)))).toBe(specified);
  expect(to(byTraefikGateway(both, request(path)))).toBe(answered);
});

describe('a request that no route of its host takes', () => {
  const both = [
    httpRoute(['a.example.com'], [['/a', 'Prefix', 'x']]),
    httpRoute(['*.example.com'], [['/', 'Prefix', 'y']]),
    httpRoute(undefined, [['/', 'Prefix', 'z']]),
  ];

  test('goes on to other hosts by the specification', () => {
    expect(to(byGateway(both, request('/b')))).toBe('y:80');
  });

  test.each([
    ['/b', 'a.example.com', undefined],
    ['/a', 'a.example.com', 'x:80'],
    ['/b', 'b.example.com', 'y:80'],
    ['/b', 'b.example.org', 'z:80'],
  ])('ends there by Contour: %s of %s', (path, host, expected) => {
    expect(to(byContour(both, request(path, host)))).toBe(expected);
  });
});

describe('ingress-nginx with a regular expression', () => {
  const nginx = 'nginx.ingress.kubernetes.io';
  const regex = { [`${nginx}/use-regex`]: 'true' };

  test.each([
    ['/foo/bar/bar', 'y:80'], // the examples of its page on path matching
    ['/foo/bar/1', 'x:80'],
    ['/FOO/BAR/1', 'x:80'],
  ])('tries the longest text first, whatever the case: %s', (path, expected) => {
    const one = ingress(
      undefined,
      [
        ['/foo/bar', 'ImplementationSpecific', 'x'],
        ['/foo/bar/bar', 'ImplementationSpecific', 'y'],
      ],
      regex,
    );
    expect(to(byNginx([one], request(path)))).toBe(expected);
  });

  test('reads every path of the host so', () => {
    const both = [
      ingress(undefined, [['/x', 'ImplementationSpecific', 'x']], regex),
      ingress(undefined, [['/foo', 'Exact', 'y']]),
    ];
    expect(to(byNginx(both, request('/foobar')))).toBe('y:80');
  });
});

describe('Traefik', () => {
  test.each([
    ['/caf%C3%A9', '/caf%C3%A9', undefined],
    ['/café', '/caf%C3%A9', 'x:80'],
    ['/a%2Fb', '/a%2Fb', 'x:80'],
  ])('decodes a path before it compares: %s gets %s', (path, asked, expected) => {
    expect(to(byTraefik([ingress(undefined, [[path, 'Prefix', 'x']])], request(asked)))).toBe(
      expected,
    );
  });

  test.each([
    ['/foobar', 'x:80'],
    ['/bar', undefined],
  ])('matches prefixes by characters: %s', (path, expected) => {
    expect(to(byTraefik([ingress(undefined, [['/foo', 'Prefix', 'x']])], request(path)))).toBe(
      expected,
    );
  });

  test('prefers the rule that is the longest text', () => {
    const one = ingress(undefined, [
      ['/', 'Prefix', 'x'],
      ['/foo', 'Exact', 'y'],
    ]);
    expect(to(byTraefik([one], request('/foo')))).toBe('x:80');
  });
});
