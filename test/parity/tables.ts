import * as fc from 'fast-check';
import type { HttpRoute } from '../../lib';
import { HttpBackend, IngressController, PathType, UrlScheme } from '../../lib';
import type { Request } from '../support/routing/outcome';

const { INGRESS_NGINX, TRAEFIK, HAPROXY } = IngressController;

/** A table as a user may write it, and requests that may be for it. */
export interface Case {
  readonly controller: IngressController | undefined;
  readonly routes: readonly HttpRoute[];
  readonly stripPrefix: boolean;
  readonly tls: 'none' | 'redirected' | 'beside';
  readonly requests: readonly Request[];
}

const element = fc.constantFrom('a', 'b', 'ab', 'A', 'v1.0', 'a-b');

const path = fc
  .tuple(fc.array(element, { maxLength: 3 }), fc.boolean())
  .map(([elements, slash]) => `/${elements.join('/')}${slash && elements.length > 0 ? '/' : ''}`);

const backend = fc
  .tuple(fc.constantFrom('one', 'two', 'three', 'four'), fc.constantFrom(80, 8080))
  .map(([name, port]) => HttpBackend.service(name, port));

const weight = fc.constantFrom(0, 1, 9, 50, 100);

const service = (name: string) => HttpBackend.service(name, 80);

/** ingress-nginx takes a backend with the same shares on each path alone. */
const shared = fc
  .constantFrom<[string, number, number][]>(
    ['five', 1, 9],
    ['six', 50, 50],
    ['seven', 0, 5],
    ['eight', 3, 0],
    ['nine', 999, 1],
  )
  .map(([name, first, second]) => ({
    backends: [
      { backend: service(name), weight: first },
      { backend: service(`${name}-canary`), weight: second },
    ],
  }));

/** The backend of requests with a header, where one is looked for. */
const PICKED = service('ten');

const target: fc.Arbitrary<Partial<HttpRoute>> = fc.oneof(
  { weight: 12, arbitrary: backend.map((one) => ({ backend: one })) },
  { weight: 2, arbitrary: shared },
  { weight: 1, arbitrary: fc.constant({ backend: PICKED }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ backend, weight }), { minLength: 1, maxLength: 2 })
      .map((backends) => ({ backends })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ backend, rewritePath: fc.constantFrom('/', '/new', '/a/b') }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(301, 302, 307, 308).map((status) => ({
      redirect: { scheme: UrlScheme.HTTPS, host: 'www.example.com', path: '/moved', status },
    })),
  },
);

const HOSTS = ['a.example.com', 'b.example.com', 'c.a.example.com'];

/** Mostly hosts in full, or none at all; sometimes what the two sides read differently. */
const hosts = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...HOSTS) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTS, undefined, '*.example.com') },
);

const type = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(PathType.PREFIX, PathType.EXACT, undefined) },
  { weight: 1, arbitrary: fc.constant(PathType.REGULAR_EXPRESSION) },
);

const route = fc
  .tuple(hosts, path, type, target)
  .map(([host, one, pathType, rest]): HttpRoute => ({ host, path: one, pathType, ...rest }));

const routes = fc
  .tuple(
    fc.uniqueArray(route, { minLength: 1, maxLength: 24, selector: keyOf }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([list, mode]) => (mode === 0 ? hostless(list) : list))
  .map((list) => list.flatMap((one) => (one.backend === PICKED ? [one, byHeader(one)] : [one])));

function byHeader(one: HttpRoute): HttpRoute {
  return { ...one, matchHeaders: { 'X-Canary': 'yes' }, backend: service('ten-canary') };
}

function keyOf({ host, path: one, pathType = PathType.PREFIX, matchHeaders }: HttpRoute): string {
  const plain = pathType === PathType.PREFIX ? one.replace(/\/+$/, '') : one;
  return `${host ?? ''} ${plain} ${pathType} ${matchHeaders ? 'by header' : ''}`;
}

function hostless(list: readonly HttpRoute[]): HttpRoute[] {
  const first = new Map(list.map((one) => [keyOf({ ...one, host: undefined }), one]));
  return [...first.values()].map(({ host: _host, ...rest }) => rest);
}

/** A path of the table, or one near it. */
function requestsFor(list: readonly HttpRoute[], secure: boolean): fc.Arbitrary<Request[]> {
  const near = fc
    .tuple(
      fc.constantFrom(...list.map((one) => one.path)),
      fc.constantFrom('', '/', 'x', '/x', '/a/b', '/v1x0', '/B'),
      fc.constantFrom('same', 'upper', 'shorter', 'bare'),
    )
    .map(([one, end, change]) => changed(below(one, end), change));
  return fc.array(
    fc.record({
      scheme: secure
        ? fc.constantFrom('http' as const, 'https' as const)
        : fc.constant('http' as const),
      host: fc.constantFrom(...HOSTS, 'other.example.org'),
      path: fc.oneof(near, path),
      headers: fc.constantFrom<Record<string, string>[]>(
        {},
        { 'X-Canary': 'yes' },
        { 'X-Canary': 'no' },
      ),
    }),
    { minLength: 20, maxLength: 20 },
  );
}

function below(one: string, end: string): string {
  return one === '/' && !end.startsWith('/') ? `/${end}` : `${one.replace(/\/$/, '')}${end}`;
}

function changed(one: string, change: string): string {
  if (change === 'upper') return one.toUpperCase() || '/';
  if (change === 'shorter') return one.replace(/\/[^/]*$/, '') || '/';
  return (change === 'bare' ? one.replace(/\/$/, '') : one) || '/';
}

/** Tables for both sides, with 20 requests each. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    // Those for which there is a matcher.
    controller: fc.constantFrom(undefined, INGRESS_NGINX, TRAEFIK, HAPROXY),
    routes,
    stripPrefix: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    tls: fc.constantFrom(
      'none' as const,
      'none' as const,
      'redirected' as const,
      'beside' as const,
    ),
  })
  .map((one) => (one.stripPrefix ? { ...one, routes: one.routes.map(strippable) } : one))
  .filter(({ routes: list }) => new Set(list.map(keyOf)).size === list.length)
  .chain((one) =>
    requestsFor(one.routes, one.tls !== 'none').map((requests) => ({ ...one, requests })),
  );

/** What goes with a prefix that is taken away. */
function strippable(one: HttpRoute): HttpRoute {
  const { rewritePath: _rewrite, pathType: _type, ...rest } = one;
  return rest;
}
