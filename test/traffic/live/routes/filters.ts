import type { HttpRoute, HttpRoutesProps } from '../../../../lib';
import { HttpBackend, UrlScheme } from '../../../../lib';
import { COPY } from './copies';
import type { Side } from './sides';
import { CONTOUR_GATEWAY, TRAEFIK_GATEWAY, TRAEFIK_INGRESS } from './sides';

type Headers = Readonly<Record<string, string | undefined>>;

/** Options of a table that change a request or an answer, and what each end sees of it. */
export interface FilterTable {
  readonly name: string;
  readonly sides: readonly Side[];
  readonly options: Partial<HttpRoutesProps>;
  /** What the only route has beside its path and its backend. */
  readonly route?: Partial<HttpRoute>;
  readonly request?: {
    readonly method?: string;
    readonly path?: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly status: number;
  /** The path as the backend gets it. */
  readonly path?: string;
  /** What the backend of copies logs. */
  readonly copy?: string;
  /** Headers as the backend gets them; undefined is one that it does not get. */
  readonly backend?: Headers;
  /** Headers of the answer. */
  readonly client?: Headers;
}

const GATEWAYS = [TRAEFIK_GATEWAY, CONTOUR_GATEWAY];
const PREFLIGHT = {
  method: 'OPTIONS',
  headers: { Origin: 'https://shop.example.com', 'Access-Control-Request-Method': 'PUT' },
};

const redirected = (
  name: string,
  route: Partial<HttpRoute>,
  [path, status, location]: readonly [path: string, status: number, location: string],
  sides: readonly Side[] = GATEWAYS,
): FilterTable => ({
  ...{ name: `a redirect ${name}`, sides, options: {}, route, status },
  request: { path, headers: {} },
  client: { Location: location },
});

const HTTPS = { scheme: UrlScheme.HTTPS, host: 'www.example.com' };

const REDIRECTS: readonly FilterTable[] = [
  redirected('to HTTPS', { redirect: HTTPS }, ['/a', 302, 'https://www.example.com/a']),
  redirected(
    'to a port',
    { redirect: { port: 8443 } },
    ['/a', 302, 'http://any.test:8443/a'],
    [TRAEFIK_GATEWAY],
  ),
  redirected(
    'to a port of HTTPS',
    { redirect: { ...HTTPS, port: 8443 } },
    ['/a', 302, 'https://www.example.com:8443/a'],
    [TRAEFIK_GATEWAY],
  ),
  redirected('to another path', { redirect: { path: '/new' } }, [
    ...(['/old/a', 302, 'http://any.test/new'] as const),
  ]),
  redirected('to another prefix', { path: '/old', redirect: { prefix: '/new' } }, [
    ...(['/old/a', 302, 'http://any.test/new/a'] as const),
  ]),
  ...[301, 303, 307, 308].map((status) =>
    redirected(`with status ${status}`, { path: '/old', redirect: { path: '/new', status } }, [
      ...(['/old', status, 'http://any.test/new'] as const),
    ]),
  ),
];

const SLOW: readonly FilterTable[] = (
  [
    ['without a limit', undefined, 200],
    ['and a limit of a request', { request: 1 }, 504],
    ['and a limit of its backend', { backendRequest: 1 }, 504],
  ] as const
).map(([name, timeouts, status]) => ({
  ...{ name: `a slow backend ${name}`, sides: [CONTOUR_GATEWAY], options: { timeouts }, status },
  route: { backend: HttpBackend.service(COPY, 80) },
  request: { path: '/slow', headers: {} },
}));

export const FILTERS: readonly FilterTable[] = [
  ...REDIRECTS,
  ...SLOW,
  {
    name: 'a copy of each request',
    sides: [CONTOUR_GATEWAY],
    options: {},
    route: { mirror: HttpBackend.service(COPY, 80) },
    request: { method: 'POST', path: '/copied', headers: {} },
    ...{ status: 200, path: '/copied', copy: 'POST /copied' },
  },
  {
    name: 'headers of a request that are set and removed',
    sides: [TRAEFIK_INGRESS, ...GATEWAYS],
    options: { requestHeaders: { set: { 'X-Team': 'shop' }, remove: ['X-Secret'] } },
    request: { headers: { 'X-Team': 'other', 'X-Secret': 'yes', 'X-Kept': 'as it is' } },
    status: 200,
    backend: { 'X-Team': 'shop', 'X-Secret': undefined, 'X-Kept': 'as it is' },
  },
  {
    name: 'headers of a request that are added',
    sides: GATEWAYS,
    options: { requestHeaders: { add: { 'X-Team': 'shop' } } },
    status: 200,
    backend: { 'X-Team': 'shop' },
  },
  {
    name: 'headers of an answer that are set and removed',
    sides: [TRAEFIK_INGRESS, ...GATEWAYS],
    options: { responseHeaders: { set: { 'X-Frame-Options': 'DENY' }, remove: ['X-Server'] } },
    status: 200,
    client: { 'X-Frame-Options': 'DENY', 'X-Server': undefined },
  },
  ...(['POST', 'GET'] as const).map((method) => ({
    name: `a route of POST alone, asked by ${method}`,
    sides: GATEWAYS,
    options: {},
    route: { method: 'POST' },
    request: { method, headers: {} },
    status: method === 'POST' ? 200 : 404,
  })),
  ...(['/?color=red', '/?color=blue'] as const).map((path) => ({
    name: `a route of a query parameter, asked for ${path}`,
    sides: GATEWAYS,
    options: {},
    route: { matchQuery: { color: 'red' } },
    request: { path, headers: {} },
    status: path === '/?color=red' ? 200 : 404,
  })),
  {
    name: 'another path for the backend',
    sides: GATEWAYS,
    options: {},
    route: { rewritePath: '/new' },
    status: 200,
    path: '/new',
  },
  {
    name: 'CORS',
    sides: [TRAEFIK_INGRESS],
    options: { cors: { allowOrigins: ['https://shop.example.com'], allowMethods: ['PUT'] } },
    request: PREFLIGHT,
    status: 200,
    client: {
      'Access-Control-Allow-Origin': 'https://shop.example.com',
      'Access-Control-Allow-Methods': 'PUT',
    },
  },
  {
    name: 'clients of a network that may',
    sides: [TRAEFIK_INGRESS],
    options: { sourceRanges: ['192.168.100.50/32'] },
    status: 200,
  },
  {
    name: 'clients of a network that may not',
    sides: [TRAEFIK_INGRESS],
    options: { sourceRanges: ['192.168.100.60/32'] },
    status: 403,
  },
];
