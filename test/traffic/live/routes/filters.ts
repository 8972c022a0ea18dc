import type { HttpRedirect, HttpRoute, HttpRoutesProps, HttpTimeouts } from '../../../../lib';
import { HttpBackend, UrlScheme } from '../../../../lib';
import type { GatewayFeatureName } from '../../../../lib/facts/controllers/gateway-features';
import { tryStatusFeature } from '../../../../lib/facts/controllers/gateway-features';
import { COPY } from './copies';
import type { Side } from './sides';
import { CONTOUR_GATEWAY, TRAEFIK_GATEWAY, TRAEFIK_INGRESS } from './sides';

type Headers = Readonly<Record<string, string | undefined>>;

/** Options of a table that change a request or an answer, and what each end sees of it. */
export interface FilterTable {
  readonly name: string;
  /** The feature of a Gateway that it needs, where that is one. */
  readonly feature?: GatewayFeatureName;
  /** Whether what is seen is not what the feature is for. */
  readonly fails?: boolean;
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
  [name, feature]: readonly [name: string, feature?: GatewayFeatureName],
  route: Partial<HttpRoute>,
  [path, status, location]: readonly [path: string, status: number, location: string],
): FilterTable => ({
  ...{ name: `a redirect ${name}`, feature, sides: GATEWAYS, options: {}, route, status },
  request: { path, headers: {} },
  client: { Location: location },
});

const HTTPS = { scheme: UrlScheme.HTTPS, host: 'www.example.com' };

const toPort = (name: string, redirect: HttpRedirect, location: string): FilterTable =>
  redirected([`to ${name}`, 'HTTPRoutePortRedirect'], { redirect }, ['/a', 302, location]);

const REDIRECTS: readonly FilterTable[] = [
  redirected(['to HTTPS', 'HTTPRouteSchemeRedirect'], { redirect: HTTPS }, [
    ...(['/a', 302, 'https://www.example.com/a'] as const),
  ]),
  toPort('a port', { port: 8443 }, 'http://any.test:8443/a'),
  toPort('a port of a host', { port: 8080, host: 'a.test' }, 'http://a.test:8080/a'),
  toPort('a port of HTTPS', { ...HTTPS, port: 8443 }, 'https://www.example.com:8443/a'),
  toPort('the port of HTTPS', { ...HTTPS, port: 443 }, 'https://www.example.com:443/a'),
  redirected(['to another path', 'HTTPRoutePathRedirect'], { redirect: { path: '/new' } }, [
    ...(['/old/a', 302, 'http://any.test/new'] as const),
  ]),
  redirected(
    ['to another prefix', 'HTTPRoutePathRedirect'],
    { path: '/old', redirect: { prefix: '/new' } },
    ['/old/a', 302, 'http://any.test/new/a'],
  ),
  ...[301, 303, 307, 308].map((status) =>
    redirected(
      [`with status ${status}`, tryStatusFeature(status)],
      { path: '/old', redirect: { path: '/new', status } },
      ['/old', status, 'http://any.test/new'],
    ),
  ),
];

const slow = (
  [name, feature]: readonly [name: string, feature?: GatewayFeatureName],
  timeouts: HttpTimeouts | undefined,
  [side, status, fails]: readonly [side: Side, status: number, fails?: boolean],
): FilterTable => ({
  ...{ name: `a slow backend ${name}`, feature, sides: [side], options: { timeouts }, status },
  route: { backend: HttpBackend.service(COPY, 80) },
  request: { path: '/slow', headers: {} },
  fails,
});

const REQUEST = ['and a limit of a request', 'HTTPRouteRequestTimeout'] as const;
const BACKEND = ['and a limit of its backend', 'HTTPRouteBackendTimeout'] as const;

const SLOW: readonly FilterTable[] = [
  slow(['without a limit'], undefined, [CONTOUR_GATEWAY, 200]),
  slow(REQUEST, { request: 1 }, [CONTOUR_GATEWAY, 504]),
  slow(BACKEND, { backendRequest: 1 }, [CONTOUR_GATEWAY, 504]),
  slow(REQUEST, { request: 1 }, [TRAEFIK_GATEWAY, 200, true]),
  slow(BACKEND, { backendRequest: 1 }, [TRAEFIK_GATEWAY, 200, true]),
];

const cors = (
  side: Side,
  status: number,
  allowed: string | undefined,
  fails = false,
): FilterTable => ({
  ...{ name: 'CORS', feature: 'HTTPRouteCORS', sides: [side], fails },
  options: { cors: { allowOrigins: ['https://shop.example.com'], allowMethods: ['PUT'] } },
  request: PREFLIGHT,
  status,
  client: {
    'Access-Control-Allow-Origin': allowed,
    'Access-Control-Allow-Methods': allowed && 'PUT',
  },
});

const mirrored = (side: Side, status: number, fails = false): FilterTable => ({
  ...{ name: 'a copy of each request', feature: 'HTTPRouteRequestMirror', sides: [side], fails },
  options: {},
  route: { mirror: HttpBackend.service(COPY, 80) },
  request: { method: 'POST', path: '/copied', headers: {} },
  status,
  ...(!fails && { path: '/copied', copy: 'POST /copied' }),
});

export const FILTERS: readonly FilterTable[] = [
  ...REDIRECTS,
  ...SLOW,
  mirrored(CONTOUR_GATEWAY, 200),
  mirrored(TRAEFIK_GATEWAY, 500, true),
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
    feature: 'HTTPRouteResponseHeaderModification',
    sides: [TRAEFIK_INGRESS, ...GATEWAYS],
    options: { responseHeaders: { set: { 'X-Frame-Options': 'DENY' }, remove: ['X-Server'] } },
    status: 200,
    client: { 'X-Frame-Options': 'DENY', 'X-Server': undefined },
  },
  ...(['POST', 'GET'] as const).map((method) => ({
    name: `a route of POST alone, asked by ${method}`,
    feature: 'HTTPRouteMethodMatching' as const,
    sides: GATEWAYS,
    options: {},
    route: { method: 'POST' },
    request: { method, headers: {} },
    status: method === 'POST' ? 200 : 404,
  })),
  ...(['/?color=red', '/?color=blue'] as const).map((path) => ({
    name: `a route of a query parameter, asked for ${path}`,
    feature: 'HTTPRouteQueryParamMatching' as const,
    sides: GATEWAYS,
    options: {},
    route: { matchQuery: { color: 'red' } },
    request: { path, headers: {} },
    status: path === '/?color=red' ? 200 : 404,
  })),
  {
    name: 'another path for the backend',
    feature: 'HTTPRoutePathRewrite',
    sides: GATEWAYS,
    options: {},
    route: { rewritePath: '/new' },
    status: 200,
    path: '/new',
  },
  cors(TRAEFIK_INGRESS, 200, 'https://shop.example.com'),
  cors(TRAEFIK_GATEWAY, 500, undefined, true),
  cors(CONTOUR_GATEWAY, 200, undefined, true),
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
