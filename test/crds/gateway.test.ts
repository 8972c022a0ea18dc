import {
  BackendProtocol,
  ExposedApp,
  Exposure,
  Gateway,
  GatewayChannel,
  HttpBackend,
  HttpRoutes,
  ListenerProtocol,
  ListenerSet,
  ListenersFrom,
  PathType,
  Protocol,
  RoutesFrom,
  UrlScheme,
} from '../../lib';
import { inLab } from '../app/support';
import type { Manifest } from '../support/chart';
import { chartFor, manifests } from '../support/chart';
import { Crds, describeWithCrds } from '../support/crds';

const certificates = [{ name: 'shop-tls' }, { name: 'wildcard', namespace: 'certs' }];

/** Every kind and every field that this project writes and that the standard channel has. */
function everything(): Manifest[] {
  const chart = chartFor({ gatewayApi: '1.6', gatewayChannel: GatewayChannel.STANDARD });
  const gateway = new Gateway(chart, 'edge', {
    namespace: 'gateways',
    gatewayClass: 'eg',
    listeners: [
      { name: 'http', protocol: ListenerProtocol.HTTP, port: 80, routesFrom: RoutesFrom.ALL },
      {
        name: 'https',
        protocol: ListenerProtocol.HTTPS,
        port: 443,
        certificates,
        routesFrom: RoutesFrom.ALL,
      },
      {
        name: 'tls',
        protocol: ListenerProtocol.TLS,
        port: 8443,
        passthrough: true,
        routesFrom: RoutesFrom.ALL,
      },
      {
        name: 'db',
        protocol: ListenerProtocol.TCP,
        port: 5432,
        routesFromNamespaces: { team: 'shop' },
      },
      { name: 'dns', protocol: ListenerProtocol.UDP, port: 53, routesFrom: RoutesFrom.ALL },
    ],
    addresses: ['192.0.2.1'],
    listenersFrom: ListenersFrom.ALL,
  });
  const own = new ListenerSet(chart, 'own', {
    gateway: gateway.ref,
    issuer: 'ca',
    listeners: [
      {
        ...{
          name: 'https',
          protocol: ListenerProtocol.HTTPS,
          port: 443,
          certificates: [{ name: 'own-tls' }],
        },
        ...{ host: 'own.example.com', routesFrom: RoutesFrom.SAME },
      },
    ],
  });
  const backend = HttpBackend.service('web', 80);
  new HttpRoutes(chart, 'shop', {
    gateway: gateway.ref,
    httpsRedirect: true,
    requestHeaders: { set: { 'X-A': 'a' }, add: { 'X-B': 'b' }, remove: ['X-C'] },
    responseHeaders: { set: { 'X-D': 'd' } },
    timeouts: { request: 30, backendRequest: 10 },
    cors: {
      allowOrigins: ['https://*.example.com:8443', 'http://localhost'],
      allowMethods: ['*'],
      allowHeaders: ['X-A'],
      exposeHeaders: ['X-D'],
      allowCredentials: true,
      maxAge: 60,
    },
    routes: [
      {
        host: '*.example.com',
        path: '/a',
        pathType: PathType.EXACT,
        method: 'GET',
        matchHeaders: { 'X-A': '1' },
        matchQuery: { q: '1' },
        rewritePath: '/b',
        backend,
        mirror: HttpBackend.service('next', 80),
      },
      { path: '/x[0-9]', pathType: PathType.REGULAR_EXPRESSION, backend },
      {
        path: '/w',
        backends: [
          { backend, weight: 0 },
          { backend: HttpBackend.service('pay', 80, 'pay'), weight: 100 },
        ],
      },
      { path: '/p', redirect: { prefix: '/q', status: 308 } },
      {
        path: '/r',
        redirect: { scheme: UrlScheme.HTTPS, host: 'www.example.com', port: 8443, path: '/' },
      },
    ],
    defaultBackend: backend,
  });
  new HttpRoutes(chart, 'stripped', {
    gateway: { name: 'edge' },
    stripPrefix: true,
    routes: [{ path: '/apple', backend }],
  });
  new HttpRoutes(chart, 'rpc', {
    gateway: gateway.ref,
    backendProtocol: BackendProtocol.GRPC,
    requestHeaders: { remove: ['x-a'] },
    routes: [
      { path: '/', backend },
      { path: '/acme.Shop/Buy', pathType: PathType.EXACT, matchHeaders: { a: 'b' }, backend },
      { path: '/acme.Shop', backend: HttpBackend.service('shop', 80, 'shop') },
    ],
  });
  new HttpRoutes(chart, 'safe', {
    gateway: gateway.ref,
    backendProtocol: BackendProtocol.HTTPS,
    backendTls: { host: 'web.shop.example.com', caConfigMaps: ['shop-ca'] },
    routes: [{ host: 'safe.example.com', path: '/', backend }],
  });
  const pool = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llm' };
  new HttpRoutes(chart, 'llm', {
    gateway: gateway.ref,
    extensionRefs: [{ group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name: 'page' }],
    routes: [
      { path: '/llm', backend: HttpBackend.resource(pool) },
      { path: '/far', backend: HttpBackend.resource({ ...pool, namespace: 'ai', port: 80 }) },
    ],
  });
  new HttpRoutes(chart, 'brought', {
    gateway: own.ref,
    routes: [{ host: 'own.example.com', path: '/', backend }],
  });
  new ExposedApp(chart, 'db', {
    selector: { app: 'db' },
    ports: [
      { name: 'sql', port: 5432 },
      { name: 'dns', port: 53, protocol: Protocol.UDP },
    ],
    expose: [
      Exposure.tls({ gateway: gateway.ref, hosts: ['db.example.com', '*.db.example.com'] }),
      Exposure.tcp({ gateway: gateway.ref, listener: 'db' }),
      Exposure.udp({ gateway: gateway.ref }),
    ],
  });
  return manifests(chart).filter(({ apiVersion }) => apiVersion.startsWith('gateway.'));
}

describeWithCrds(
  'the schemas of Gateway API 1.6.1',
  () => {
    const crds = new Crds('gateway-api-v1.6.1');
    const made = everything();

    test.each(made.map((one) => [one.kind, one.metadata.name, one]))(
      'take the %s %s',
      (_kind, _name, one) => {
        expect(crds.faults(one)).toEqual([]);
      },
    );

    test.each([
      ['Gateway', 'edge'],
      ['HTTPRoute', 'http-echo'],
    ])('take the %s %s of the scenarios', (kind, name) => {
      expect(crds.faults(inLab(kind, name))).toEqual([]);
    });

    test('know each kind that is made', () => {
      expect([...new Set(made.map(({ kind }) => kind))].sort()).toEqual([
        ...['BackendTLSPolicy', 'GRPCRoute', 'Gateway', 'HTTPRoute', 'ListenerSet'],
        ...['ReferenceGrant', 'TCPRoute', 'TLSRoute', 'UDPRoute'],
      ]);
    });

    test('refuse a field that they do not have', () => {
      const [first] = made;
      const wrong = { ...first, spec: { ...first?.spec, extra: 1 } } as Manifest;
      expect(crds.faults(wrong)).toEqual(['/spec must NOT have additional properties extra']);
    });
  },
  ['gateway-api-v1.6.1'],
);
