import type { Chart } from 'cdk8s';
import type {
  BackendResource,
  BackendTls,
  CertificateOptions,
  ClusterProps,
  ConnectionOptions,
  Cors,
  DnsRecordOptions,
  GatewayRef,
  HeaderChanges,
  HttpOptions,
  HttpRedirect,
  HttpRoute,
  HttpRoutesProps,
  HttpTableOptions,
  HttpTimeouts,
  ObjectRef,
  SessionCookie,
  TlsOptions,
  WeightedBackend,
} from '../../../../lib';
import {
  BackendProtocol,
  Exposure,
  HttpBackend,
  HttpRoutes,
  IngressController,
  KeyAlgorithm,
  ParentKind,
  PathType,
  UrlScheme,
  Via,
} from '../../../../lib';
import { HOSTS, NAMES, NETWORKS, NUMBERS, PATHS } from '../agreement/values';
import type { Subject } from './common';
import { OBJECT } from './common';
import type { Fields, Late } from './fields';
import { FLAGS, late, lists, maps, near, words } from './fields';
import { CLIENTS, INGRESS_PODS } from './policies';

const HEADERS = ['X-Version', 'x version', '', 'X:Y', 'x'.repeat(257), 'host'];
const TEXTS = ['v1', '', ' ', 'a\nb', 'a'.repeat(4097)];
const METHODS = ['GET', 'POST', 'get', '', 'PURGE', '*'];
export const GATEWAY_REF: Fields<GatewayRef> = {
  name: ['edge', 'Edge', 'other'],
  kind: words(ParentKind),
  namespace: ['gateways', 'a.b'],
  gatewayClass: ['edge', 'a b'],
  listener: ['http', 'web', 'a b'],
  tlsListener: ['https', 'http', 'a b'],
};

const GATEWAYS = near({ name: 'edge' }, GATEWAY_REF);

const BACKENDS: readonly Late[] = [
  ['web', 80],
  ['shop', 8080],
  ['Web', 80],
  ['web', 0],
  ['web', 65536],
  ['2048', 80],
].map(
  ([name, port]) =>
    () =>
      HttpBackend.service(name as string, port as number),
);

const CHANGES: Fields<HeaderChanges> = {
  set: maps(HEADERS, TEXTS),
  add: maps(HEADERS, TEXTS),
  remove: lists(HEADERS),
};

const TIMEOUTS: Fields<HttpTimeouts> = {
  request: NUMBERS,
  backendRequest: NUMBERS,
  connect: NUMBERS,
  read: NUMBERS,
  send: NUMBERS,
};

const CORS: Fields<Cors> = {
  allowOrigins: lists(['https://a.example.com', '*', 'https://*.example.com', 'a', '', 'ftp://a']),
  allowMethods: lists(METHODS),
  allowHeaders: lists(HEADERS),
  exposeHeaders: lists(HEADERS),
  allowCredentials: FLAGS,
  maxAge: NUMBERS,
};

const COOKIE: Fields<SessionCookie> = { name: ['id', '', 'a b', 'a;b'], maxAge: NUMBERS };

export const OBJECT_REF: Fields<ObjectRef> = {
  group: ['example.com', ''],
  kind: ['Settings', '', 'a b'],
  name: NAMES,
};

const FILTER: ObjectRef = { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name: 'edge' };

export const RESOURCE: BackendResource = {
  ...{ group: 'gateway.envoyproxy.io', kind: 'Backend' },
  ...{ name: 'legacy', port: 80 },
};

const BACKEND_RESOURCE: Fields<BackendResource> = {
  ...OBJECT_REF,
  port: NUMBERS,
  namespace: NAMES,
};

export const RESOURCES = late(near(RESOURCE, BACKEND_RESOURCE), HttpBackend.resource);

const BACKEND_TLS: Fields<BackendTls> = { host: HOSTS, caConfigMaps: lists(NAMES) };

export const CERTIFICATE: Fields<CertificateOptions> = {
  issuerKind: ['AWSPCAClusterIssuer', ''],
  issuerGroup: NAMES,
  durationHours: [2160, 0, 1.5],
  renewBeforeHours: [360, 9999],
  keyAlgorithm: words(KeyAlgorithm),
  keySize: [2048, 256, 1],
};

const DNS: Fields<DnsRecordOptions> = {
  targets: [['lb.example.com', '192.0.2.1'], ['']],
  ttl: [300, 0, 1.5],
};

export const TABLE: Fields<HttpTableOptions> = {
  via: words(Via),
  gateway: GATEWAYS,
  ingressClass: NAMES,
  tlsSecret: NAMES,
  issuer: NAMES,
  clusterIssuer: NAMES,
  certificate: near({}, CERTIFICATE),
  dns: near({}, DNS),
  stripPrefix: FLAGS,
  httpsRedirect: FLAGS,
  requestHeaders: near({}, CHANGES),
  responseHeaders: near({}, CHANGES),
  timeouts: near({}, TIMEOUTS),
  cors: near({ allowOrigins: ['https://a.example.com'] }, CORS),
  sessionCookie: near({}, COOKIE),
  backendProtocol: words(BackendProtocol),
  extensionRefs: lists(near(FILTER, OBJECT_REF)),
  backendTls: near({ host: 'web.example.com' }, BACKEND_TLS),
  maxBodySize: ['8m', '', '8 MB', '0'],
  sourceRanges: lists(NETWORKS),
};

const REDIRECT: Fields<HttpRedirect> = {
  scheme: words(UrlScheme),
  host: HOSTS,
  port: NUMBERS,
  path: PATHS,
  prefix: PATHS,
  status: [200, 301, 302, 303, 307, 308, 301.5],
};

const WEIGHTED: Fields<WeightedBackend> = {
  backend: BACKENDS,
  weight: [-1, 0, 1, 100, 1000000, 1000001, 1.5],
};

export const ROUTE: Fields<HttpRoute> = {
  path: PATHS,
  backend: BACKENDS,
  backends: lists(near({ backend: BACKENDS[0] }, WEIGHTED)),
  redirect: near({ host: 'www.example.com' }, REDIRECT),
  host: HOSTS,
  hosts: lists(HOSTS),
  pathType: words(PathType),
  rewritePath: PATHS,
  mirror: BACKENDS,
  method: METHODS,
  matchHeaders: maps(HEADERS, TEXTS),
  matchQuery: maps(HEADERS, TEXTS),
};

const backend: Late = () => HttpBackend.service('web', 80);
const route = { host: 'shop.example.com', path: '/', backend };

export const ROUTES: Fields<HttpRoutesProps> = {
  ...OBJECT,
  ...TABLE,
  routes: lists(near<HttpRoute>(route, ROUTE).map(alone)),
  defaultBackend: BACKENDS,
};

export const HTTP: Fields<HttpOptions> = {
  ...TABLE,
  host: HOSTS,
  hosts: lists(HOSTS),
  path: PATHS,
  pathType: words(PathType),
  port: NUMBERS,
  ingressName: NAMES,
  clients: CLIENTS,
};

export const CONNECTION: Fields<ConnectionOptions> = {
  port: NUMBERS,
  gateway: GATEWAYS,
  listener: NAMES,
  routeName: NAMES,
  clients: CLIENTS,
};

export const TLS: Fields<TlsOptions> = { ...CONNECTION, host: HOSTS, hosts: lists(HOSTS) };

const host = 'shop.example.com';

export const httpBy = (via: Via) => late(near({ via, host }, HTTP), Exposure.http);

/** Ways in by HTTP and by connection. */
export const HTTP_EXPOSURES = {
  ...Object.fromEntries(Object.values(Via).map((via) => [`http ${via}`, httpBy(via)])),
  tls: late(near({ hosts: [host] }, TLS), Exposure.tls),
  tcp: late(near({}, CONNECTION), Exposure.tcp),
};

const makeRoutes: Subject['make'] = (chart: Chart, props) => new HttpRoutes(chart, 'shop', props);

/** A class of each controller, of which tables and exposures choose one. */
export const CLASSES: ClusterProps = {
  ingressClass: 'web',
  ingressClasses: [
    { ingressClass: 'web', controller: IngressController.TRAEFIK, pods: INGRESS_PODS },
    { ingressClass: 'a', controller: IngressController.F5_NGINX },
  ],
  ingressControllerPods: undefined,
};

const WAYS = [
  ...Object.values(Via).map((via) => ({ via, by: '', cluster: {} })),
  ...Object.values(IngressController).map((ingressController) => ({
    via: Via.INGRESS,
    by: ingressController,
    cluster: { ingressController },
  })),
  { via: Via.INGRESS, by: 'of a class', cluster: CLASSES },
];

/** A route with one of its three ends. */
function alone(one: object): object {
  return 'backends' in one || 'redirect' in one ? { ...one, backend: undefined } : one;
}

export const HTTP_ROUTES: readonly Subject[] = WAYS.flatMap(({ via, by, cluster }) => {
  const name = `HttpRoutes ${via} ${by}`.trim();
  const table = near({ via, routes: [route] }, ROUTES);
  const routes = near<HttpRoute>(route, ROUTE).map((one) => ({ via, routes: [alone(one)] }));
  return [
    { name: `${name}, its table`, cluster, props: table, make: makeRoutes },
    { name: `${name}, a route`, cluster, props: routes, make: makeRoutes },
  ];
});
