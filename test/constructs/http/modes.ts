import type { ClusterProps, HttpRoutesProps } from '../../../lib';
import {
  BackendProtocol,
  Exposure,
  HttpBackend,
  HttpRoutes,
  IngressController,
  Via,
} from '../../../lib';
import type { Fields, Late } from '../../cluster/live/props/fields';
import { lateOf, lists, near } from '../../cluster/live/props/fields';
import { HTTP, RESOURCE, RESOURCES, ROUTE, ROUTES } from '../../cluster/live/props/http';
import type { Mode } from '../../support/every-prop';
import { NEWEST, exposures, modes } from '../mode';

const host = 'shop.example.com';

/** Every side that carries HTTP. */
const SIDES: readonly { readonly via: Via; readonly cluster?: ClusterProps }[] = [
  { via: Via.INGRESS },
  ...Object.values(IngressController).map((ingressController) => ({
    via: Via.INGRESS,
    cluster: { ingressController },
  })),
  { via: Via.GATEWAY },
];

const backend: Late = () => HttpBackend.service('web', 80);
const shop: Late = () => HttpBackend.service('shop', 80);
const plain = { host, path: '/shop', backend };

const hosted = { hosts: [host], path: '/shop', backend };

const TABLE_OF_ROUTES: Fields<HttpRoutesProps> = { ...ROUTES, routes: lists(near(plain, ROUTE)) };
/** A route to what is no Service, which no Ingress has. */
const TO_RESOURCES: Fields<Pick<HttpRoutesProps, 'routes'>> = {
  routes: lists(near(plain, { ...ROUTE, backend: RESOURCES })),
};
const HOSTED: Fields<Pick<HttpRoutesProps, 'routes'>> = { routes: lists(near(hosted, ROUTE)) };

const makeRoutes: Mode['make'] = (chart, props) => new HttpRoutes(chart, 'shop', props);

/** What a side needs to speak TLS. */
const secureBy = (via: Via) =>
  via === Via.INGRESS
    ? { tlsSecret: 'shop-tls' }
    : {
        backendProtocol: BackendProtocol.HTTPS,
        backendTls: { host: 'web.example.org' },
        gateway: { name: 'edge', listener: 'http', tlsListener: 'tls' },
        httpsRedirect: true,
      };

const REDIRECT = { scheme: 'https', host: 'www.example.com', path: '/new' };

/** The routes of a table that are no more than a path and a backend. */
const ROUTES_OF: Readonly<Record<string, readonly object[]>> = {
  'to two backends': [{ host, path: '/', backends: [{ backend }, { backend: shop }] }],
  elsewhere: [{ host, path: '/old', redirect: REDIRECT }, plain],
  'by prefix': [{ host, path: '/old', redirect: { host: 'www.example.com' } }, plain],
  'by a header': [{ ...plain, matchHeaders: { 'X-Version': 'v2' } }, plain],
};

const toResources = (cluster: ClusterProps): Mode[] => {
  const routes = [{ ...plain, backend: lateOf(RESOURCE, HttpBackend.resource) }];
  const right = { 'to a resource': { via: Via.GATEWAY, routes } };
  return modes('HttpRoutes', TO_RESOURCES, makeRoutes, right, cluster);
};

/** Ways in by HTTP, on each side. */
export const HTTP_MODES = SIDES.flatMap(({ via, cluster: ofSide = {} }) => {
  const cluster = { ...NEWEST, ...ofSide };
  const by = [via, ofSide.ingressController ?? ''].join(' ').trim();
  const secure = { via, ...secureBy(via) };
  // The annotations of cert-manager are the same with every controller.
  const isPlain = via === Via.INGRESS && ofSide.ingressController === undefined;
  const issued = isPlain ? [{ ...secure, issuer: 'ca' }] : [];
  const exposed = [{ via }, secure, ...issued].map((one) => ({ ...one, host, path: '/shop' }));
  const tables = {
    [`by ${by}`]: { via, routes: [plain] },
    [`over TLS by ${by}`]: { ...secure, routes: [plain] },
    ...Object.fromEntries(issued.map((one) => ['with an issuer', { ...one, routes: [plain] }])),
  };
  const routes = Object.entries(ROUTES_OF).map(
    ([name, one]) => [`${name} by ${by}`, { via, routes: one }] as const,
  );
  return [
    ...exposures(`http by ${by}, `, HTTP, Exposure.http, exposed, cluster),
    ...modes('HttpRoutes', TABLE_OF_ROUTES, makeRoutes, tables, cluster),
    ...modes(
      'HttpRoutes',
      { routes: TABLE_OF_ROUTES.routes },
      makeRoutes,
      Object.fromEntries(routes),
      cluster,
    ),
    ...(via === Via.GATEWAY ? toResources(cluster) : []),
    ...modes('HttpRoutes', HOSTED, makeRoutes, {
      [`of hosts by ${by}`]: { via, routes: [hosted] },
    }),
  ];
});
