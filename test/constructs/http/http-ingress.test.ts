import type { HttpRoutesProps } from '../../../lib';
import {
  BackendProtocol,
  HttpBackend,
  HttpRoutes,
  IngressController,
  PathType,
  UrlScheme,
  Via,
} from '../../../lib';
import { chartFor, manifests, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { HTTP_FEATURES } from './http-features.refusals';
import { HTTP_PARITY } from './http-parity.refusals';

type Chart = ReturnType<typeof chartFor>;

const { HAPROXY, INGRESS_NGINX, TRAEFIK } = IngressController;

const backend = HttpBackend.service('web', 80);

const make = (chart: Chart, props: HttpRoutesProps) => new HttpRoutes(chart, 'shop', props);

const host = 'shop.example.com';

/** The Ingresses of a table: their names, annotations without prefix, and paths. */
function ingresses(ingressController: IngressController, props: Partial<HttpRoutesProps>) {
  const chart = chartFor({ ingressController, gateway: { name: 'edge' }, gatewayApi: '1.6' });
  make(chart, { via: Via.INGRESS, routes: [{ path: '/', backend }], ...props });
  return manifests(chart)
    .filter(({ kind }) => kind === 'Ingress')
    .map(({ metadata, spec }) => ({
      name: metadata.name,
      annotations: Object.fromEntries(
        Object.entries(metadata.annotations ?? {}).map(([key, value]) => [
          key.replace(/^(nginx\.ingress\.kubernetes\.io|haproxy\.org)\//, ''),
          value,
        ]),
      ),
      paths: (spec['rules'] as { http: { paths: { path: string }[] } }[]).flatMap(({ http }) =>
        http.paths.map(({ path }) => path),
      ),
    }));
}

const cors = {
  allowOrigins: ['https://example.com', 'https://*.example.org'],
  allowMethods: ['GET', 'POST'],
  allowHeaders: ['X-A', 'X-B'],
  allowCredentials: true,
  maxAge: 60,
};

describe('by ingress-nginx', () => {
  type Unsaid =
    | ('via' | 'gateway' | 'stripPrefix' | 'clusterIssuer' | 'requestHeaders' | 'responseHeaders')
    | ('name' | 'namespace' | 'labels' | 'ingressClass' | 'backendTls');
  const all: Omit<HttpRoutesProps, Unsaid> = {
    routes: [
      { host, path: '/', backend },
      {
        host,
        path: '/old',
        redirect: {
          scheme: UrlScheme.HTTPS,
          host: 'www.example.com',
          port: 8443,
          path: '/new',
          status: 307,
        },
      },
      { host, path: '/v1', rewritePath: '/v2', backend },
      { host, path: '/img/.*[.]png', pathType: PathType.REGULAR_EXPRESSION, backend },
      {
        host,
        path: '/cart',
        backends: [
          { backend: HttpBackend.service('cart', 80), weight: 90 },
          { backend: HttpBackend.service('cart-2', 80), weight: 10 },
        ],
      },
    ],
    defaultBackend: HttpBackend.service('rest', 8080),
    tlsSecret: 'shop-tls',
    issuer: 'letsencrypt',
    httpsRedirect: true,
    timeouts: { connect: 5, read: 60, send: 30 },
    cors: { ...cors, exposeHeaders: ['X-D'] },
    sessionCookie: { name: 'pod', maxAge: 3600 },
    backendProtocol: BackendProtocol.HTTPS,
    maxBodySize: '8m',
    sourceRanges: ['192.0.2.0/24', '2001:db8::/32'],
  };

  test('with all that it reads, an Ingress for each set of annotations', () => {
    const made = ingresses(INGRESS_NGINX, { routes: all.routes });
    expect(made).toEqual([
      {
        name: 'shop',
        annotations: { 'use-regex': 'true' },
        paths: ['/()(.*)', '/img/.*[.]png', '/cart(/|$)(.*)'],
      },
      {
        name: 'shop-2',
        annotations: {
          'use-regex': 'true',
          'temporal-redirect': 'https://www.example.com:8443/new',
          'temporal-redirect-code': '307',
        },
        paths: ['/old(/|$)(.*)'],
      },
      {
        name: 'shop-3',
        annotations: { 'use-regex': 'true', 'rewrite-target': '/v2' },
        paths: ['/v1(/|$)(.*)'],
      },
      {
        name: 'shop-canary',
        annotations: { canary: 'true', 'canary-weight': '10', 'canary-weight-total': '100' },
        paths: ['/cart(/|$)(.*)'],
      },
    ]);
  });

  test('with one route and all options', () => {
    const chart = chartFor({ ingressController: INGRESS_NGINX, ingressClass: 'nginx' });
    make(chart, { ...all, routes: all.routes.slice(0, 1) });
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all, { ingressController: INGRESS_NGINX });

  test.each([
    [301, { 'permanent-redirect': 'http://a/b' }],
    [308, { 'permanent-redirect': 'http://a/b', 'permanent-redirect-code': '308' }],
    [302, { 'temporal-redirect': 'http://a/b' }],
    [undefined, { 'temporal-redirect': 'http://a/b' }],
    [303, { 'temporal-redirect': 'http://a/b', 'temporal-redirect-code': '303' }],
  ])('redirects by status %s', (status, annotations) => {
    const redirect = { scheme: UrlScheme.HTTP, host: 'a', path: '/b', status };
    const routes = [
      { path: '/', backend },
      { path: '/old', redirect },
    ];
    expect(ingresses(INGRESS_NGINX, { routes })[1]?.annotations).toEqual(annotations);
  });

  test('reads an exact path before the prefix of the same path where both are expressions', () => {
    const routes = [
      { path: '/a', backend },
      { path: '/a', pathType: PathType.EXACT, backend },
      { path: '/v1.0', pathType: PathType.EXACT, rewritePath: '/v2', backend },
    ];
    const paths = ingresses(INGRESS_NGINX, { routes }).flatMap((one) => one.paths);
    expect(paths).toEqual(['/a(/|$)(.*)', '/a$(?:$)(?:$)', '/v1\\.0$(?:$)(?:$)']);
    expect(paths[1]?.length).toBeGreaterThan(paths[0]?.length ?? 0);
  });

  test('minds the case where a Gateway has to agree', () => {
    const made = ingresses(INGRESS_NGINX, {
      via: Via.BOTH,
      stripPrefix: true,
      routes: [{ host, path: '/apple', backend }],
    });
    expect(made[0]?.paths).toEqual(['/(?-i)apple(/|$)(.*)']);
  });

  test('names the issuer on one Ingress, which has all hosts', () => {
    const chart = chartFor({ ingressController: INGRESS_NGINX });
    make(chart, {
      tlsSecret: 'shop-tls',
      clusterIssuer: 'letsencrypt',
      routes: [
        { host, path: '/', backend },
        { host: 'b.example.com', path: '/', rewritePath: '/b', backend },
      ],
    });
    const [first, second] = manifests(chart);
    expect(first?.metadata.annotations).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt',
    });
    expect(first?.spec['tls']).toEqual([
      { hosts: [host, 'b.example.com'], secretName: 'shop-tls' },
    ]);
    expect(second?.metadata.annotations).not.toHaveProperty(['cert-manager.io/cluster-issuer']);
    expect(second?.spec['tls']).toEqual([{ hosts: ['b.example.com'], secretName: 'shop-tls' }]);
  });

  testRefusals([...HTTP_FEATURES, ...HTTP_PARITY]);
});

describe('by HAProxy', () => {
  test('with all that it reads, an Ingress for each prefix that is taken away', () => {
    const made = ingresses(HAPROXY, {
      tlsSecret: 'shop-tls',
      httpsRedirect: false,
      stripPrefix: true,
      timeouts: { read: 60 },
      requestHeaders: { set: { 'X-A': 'a b', 'X-B': 'b' } },
      responseHeaders: { set: { 'X-D': 'd' } },
      sourceRanges: ['192.0.2.0/24', '2001:db8::/32'],
      backendProtocol: BackendProtocol.HTTPS,
      cors,
      routes: [
        { host, path: '/apple', backend },
        { host, path: '/v1.0/', backend },
        { host, path: '/', backend },
      ],
    });
    const all = {
      'allow-list': '192.0.2.0/24,2001:db8::/32',
      'cors-allow-credentials': 'true',
      'cors-allow-headers': 'X-A, X-B',
      'cors-allow-methods': 'GET, POST',
      'cors-allow-origin': '^(https://example\\.com|https://[A-Za-z0-9-]+\\.example\\.org)$',
      'cors-enable': 'true',
      'cors-max-age': '60s',
      'cors-respond-to-options': 'true',
      'request-set-header': 'X-A a b\nX-B b',
      'response-set-header': 'X-D d',
      'server-ssl': 'true',
      'ssl-redirect': 'false',
      'timeout-server': '60s',
    };
    expect(made).toEqual([
      {
        name: 'shop',
        annotations: { ...all, 'path-rewrite': '^/apple(?:/|$)(.*) /\\1' },
        paths: ['/apple'],
      },
      {
        name: 'shop-2',
        annotations: { ...all, 'path-rewrite': '^/v1\\.0(?:/|$)(.*) /\\1' },
        paths: ['/v1.0'],
      },
      { name: 'shop-3', annotations: all, paths: ['/'] },
    ]);
  });

  test.each([BackendProtocol.GRPC, BackendProtocol.H2C])('speaks HTTP/2 for %s', (protocol) => {
    const [made] = ingresses(HAPROXY, { backendProtocol: protocol });
    expect(made?.annotations).toEqual({ 'server-proto': 'h2' });
  });

  test('replaces a whole path, and answers every origin', () => {
    const routes = [{ path: '/a', rewritePath: '/b', backend }];
    const [made] = ingresses(HAPROXY, { routes, cors: { allowOrigins: ['*'] } });
    expect(made?.annotations).toEqual({
      'cors-allow-origin': '*',
      'cors-enable': 'true',
      'cors-respond-to-options': 'true',
      'path-rewrite': '/b',
    });
  });
});

describe('by Traefik', () => {
  test('with a priority where the text of a rule would come too late', () => {
    const made = ingresses(TRAEFIK, {
      routes: [
        { path: '/', backend },
        { path: '/cart', pathType: PathType.EXACT, backend },
      ],
    });
    expect(made).toEqual([
      { name: 'shop', annotations: {}, paths: ['/'] },
      {
        name: 'shop-2',
        annotations: { 'traefik.ingress.kubernetes.io/router.priority': '16' },
        paths: ['/cart'],
      },
    ]);
  });

  test('with a regular expression', () => {
    const chart = chartFor({ ingressController: TRAEFIK });
    make(chart, {
      routes: [
        { path: '/', backend },
        { path: '/img/[0-9]+', pathType: PathType.REGULAR_EXPRESSION, backend },
      ],
    });
    expect(manifests(chart).map(({ metadata, spec }) => ({ ...metadata, ...spec }))).toMatchObject([
      { name: 'shop', rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix' }] } }] },
      {
        name: 'shop-2',
        annotations: { 'traefik.ingress.kubernetes.io/router.pathmatcher': 'PathRegexp' },
        rules: [{ http: { paths: [{ path: '/img/[0-9]+', pathType: 'ImplementationSpecific' }] } }],
      },
    ]);
  });
});
