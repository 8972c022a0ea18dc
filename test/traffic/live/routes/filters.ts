import type { HttpRoute, HttpRoutesProps } from '../../../../lib';
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

export const FILTERS: readonly FilterTable[] = [
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
