import { ApiObject, Yaml } from 'cdk8s';
import type { ClusterProps, HttpRoute, HttpRoutesProps } from '../../../lib';
import {
  BackendProtocol,
  ExposedApp,
  GatewayChannel,
  HttpBackend,
  HttpRoutes,
  PathType,
  UrlScheme,
  Via,
} from '../../../lib';
import { chartFor, manifest, manifests, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { HTTP_GATEWAY_VALUES } from './http-gateway-values.refusals';
import { HTTP_GATEWAY } from './http-gateway.refusals';

type Chart = ReturnType<typeof chartFor>;

const edge: ClusterProps = {
  gatewayApi: '1.6',
  gatewayChannel: GatewayChannel.EXPERIMENTAL,
  gateway: { name: 'edge', namespace: 'gateways', listener: 'http', tlsListener: 'https' },
};

const backend = HttpBackend.service('web', 80);

const make = (chart: Chart, props: HttpRoutesProps) => new HttpRoutes(chart, 'shop', props);

const routesOf = (props: Partial<HttpRoutesProps>, cluster: ClusterProps = edge) => {
  const chart = chartFor(cluster);
  make(chart, { routes: [{ path: '/', backend }], ...props });
  return manifests(chart);
};

describe('HttpRoutes by a Gateway', () => {
  test('with one route', () => {
    const chart = chartFor({ gateway: { name: 'edge' } });
    make(chart, { routes: [{ path: '/', backend }] });
    expect(yaml(chart)).toMatchSnapshot();
  });

  const route: Omit<HttpRoute, 'backends' | 'redirect'> = {
    host: 'shop.example.com',
    path: '/cart',
    pathType: PathType.EXACT,
    backend,
    rewritePath: '/basket',
    mirror: HttpBackend.service('copy', 80),
    method: 'POST',
    matchHeaders: { 'X-Version': '2' },
    matchQuery: { beta: 'yes' },
  };
  const redirect: Omit<NonNullable<HttpRoute['redirect']>, 'prefix'> = {
    scheme: UrlScheme.HTTPS,
    host: 'www.example.com',
    port: 8443,
    path: '/moved',
    status: 308,
  };
  type Unsaid =
    | ('stripPrefix' | 'ingressClass' | 'tlsSecret' | 'issuer' | 'clusterIssuer' | 'certificate')
    | ('maxBodySize' | 'sourceRanges');
  const all: Omit<HttpRoutesProps, Unsaid> = {
    name: 'front',
    namespace: 'shop',
    labels: { team: 'shop' },
    dns: { ttl: 300 },
    via: Via.GATEWAY,
    gateway: { name: 'other', namespace: 'gateways', listener: 'web', tlsListener: 'websecure' },
    routes: [
      route,
      { path: '/old', redirect },
      { path: '/gone', redirect: { prefix: '/new' } },
      {
        path: '/api',
        backends: [
          { backend, weight: 90 },
          { backend: HttpBackend.service('web-2', 80), weight: 10 },
        ],
      },
    ],
    defaultBackend: HttpBackend.service('rest', 8080),
    httpsRedirect: true,
    requestHeaders: { set: { 'X-A': 'a' }, add: { 'X-B': 'b' }, remove: ['X-C'] },
    responseHeaders: { set: { 'X-D': 'd' }, add: { 'X-E': 'e' }, remove: ['X-F'] },
    timeouts: { request: 30, backendRequest: 10 },
    cors: {
      allowOrigins: ['https://example.com'],
      allowMethods: ['GET'],
      allowHeaders: ['X-A'],
      exposeHeaders: ['X-D'],
      allowCredentials: true,
      maxAge: 60,
    },
    sessionCookie: { name: 'pod', maxAge: 3600 },
    backendProtocol: BackendProtocol.HTTPS,
    backendTls: { host: 'web.shop.example.com', caConfigMaps: ['shop-ca'] },
  };

  test('with all props', () => {
    const chart = chartFor(edge);
    make(chart, {
      ...all,
      routes: [route, { host: 'shop.example.com', path: '/old', redirect }],
      defaultBackend: undefined,
    });
    for (const one of manifests(chart)) expect(Yaml.stringify(one)).toMatchSnapshot(one.kind);
  });

  const nginx = { ...edge, ingressClass: 'nginx' };
  everyPropReachesYaml(make, all, nginx);

  test('name the Gateway of the cluster, its namespace where it is another one', () => {
    const parents = (props: Partial<HttpRoutesProps>, gateway = edge.gateway) =>
      routesOf(props, { gateway })[0]?.spec['parentRefs'];
    expect(parents({}, { name: 'edge' })).toEqual([{ name: 'edge' }]);
    expect(parents({}, { name: 'edge', listener: 'http' })).toEqual([
      { name: 'edge', sectionName: 'http' },
    ]);
    expect(parents({})).toEqual([
      { name: 'edge', namespace: 'gateways', sectionName: 'http' },
      { name: 'edge', namespace: 'gateways', sectionName: 'https' },
    ]);
    expect(
      parents({ namespace: 'gateways', gateway: { name: 'edge', namespace: 'gateways' } }),
    ).toEqual([{ name: 'edge' }]);
  });

  test('redirect to HTTPS by a route of their own on the listener for HTTP', () => {
    const routes = [
      { host: 'a.example.com', path: '/', backend },
      { host: 'b.example.com', path: '/b', backend },
    ];
    const made = routesOf({ routes, httpsRedirect: true });
    expect(made.map(({ metadata }) => metadata.name)).toEqual(['shop', 'shop-2', 'shop-https']);
    expect(made[0]?.spec['parentRefs']).toEqual([
      { name: 'edge', namespace: 'gateways', sectionName: 'https' },
    ]);
    expect(made[2]?.spec).toEqual({
      parentRefs: [{ name: 'edge', namespace: 'gateways', sectionName: 'http' }],
      hostnames: ['a.example.com', 'b.example.com'],
      rules: [
        {
          filters: [
            { type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } },
          ],
        },
      ],
    });
  });

  test('share a route where hosts have the same rules', () => {
    const routes = ['a', 'b', 'c'].map((name) => ({
      host: `${name}.example.com`,
      path: name === 'c' ? '/c' : '/',
      backend,
    }));
    expect(routesOf({ routes }).map(({ spec }) => spec['hostnames'])).toEqual([
      ['a.example.com', 'b.example.com'],
      ['c.example.com'],
    ]);
  });

  test('are split where one route takes no more rules or hosts', () => {
    const paths = Array.from({ length: 33 }, (_, index) => ({ path: `/${index}`, backend }));
    const many = routesOf({ routes: paths });
    expect(many.map(({ metadata }) => metadata.name)).toEqual(['shop', 'shop-2', 'shop-3']);
    expect(many.map(({ spec }) => (spec['rules'] as object[]).length)).toEqual([16, 16, 1]);
    const hosts = paths.map((_, index) => ({ host: `h${index}.example.com`, path: '/', backend }));
    const wide = routesOf({ routes: hosts });
    expect(wide.map(({ spec }) => (spec['hostnames'] as string[]).length)).toEqual([16, 16, 1]);
  });

  test('take a prefix away, but none from "/"', () => {
    const routes = [
      { path: '/apple/', backend },
      { path: '/', backend },
    ];
    const [made] = routesOf({ routes, stripPrefix: true });
    const to = { backendRefs: [{ name: 'web', port: 80 }] };
    expect(made?.spec['rules']).toEqual([
      {
        matches: [{ path: { type: 'PathPrefix', value: '/apple' } }],
        filters: [
          {
            type: 'URLRewrite',
            urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } },
          },
        ],
        ...to,
      },
      { matches: [{ path: { type: 'PathPrefix', value: '/' } }], ...to },
    ]);
  });

  test('lead what is left over to the default backend: of each host, and of all others', () => {
    const routes = [
      { host: 'a.example.com', path: '/a', backend },
      { host: 'b.example.com', path: '/', backend },
    ];
    const responseHeaders = { remove: ['Server'] };
    const defaultBackend = HttpBackend.service('rest', 80);
    const made = routesOf({ routes, responseHeaders, defaultBackend });
    const rest = {
      matches: [{ path: { type: 'PathPrefix', value: '/' } }],
      filters: [{ type: 'ResponseHeaderModifier', responseHeaderModifier: responseHeaders }],
      backendRefs: [{ name: 'rest', port: 80 }],
    };
    expect(made.map(({ spec }) => [spec['hostnames'], (spec['rules'] as object[]).at(-1)])).toEqual(
      [
        [['a.example.com'], rest],
        [['b.example.com'], { ...rest, backendRefs: [{ name: 'web', port: 80 }] }],
        [undefined, rest],
      ],
    );
  });

  test('lead to other namespaces, which grant it', () => {
    const chart = chartFor(edge);
    const app = new ExposedApp(chart, 'cart', {
      namespace: 'carts',
      selector: { app: 'cart' },
      ports: [{ port: 80 }],
    });
    make(chart, {
      namespace: 'shop',
      routes: [
        { path: '/cart', backend: HttpBackend.of(app) },
        { path: '/pay', backend: HttpBackend.service('pay', 8080, 'carts') },
        { path: '/', backend },
      ],
    });
    expect(manifest(chart, 'HTTPRoute').spec['rules']).toMatchObject([
      { backendRefs: [{ name: 'cart', namespace: 'carts', port: 80 }] },
      { backendRefs: [{ name: 'pay', namespace: 'carts', port: 8080 }] },
      { backendRefs: [{ name: 'web', port: 80 }] },
    ]);
    expect(manifest(chart, 'ReferenceGrant')).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'ReferenceGrant',
      metadata: { name: 'shop-httproute-from-shop', namespace: 'carts' },
      spec: {
        from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
        to: [
          { group: '', kind: 'Service', name: 'cart' },
          { group: '', kind: 'Service', name: 'pay' },
        ],
      },
    });
  });

  test('check the certificates of backends by a policy beside each Service', () => {
    const made = routesOf({
      backendProtocol: BackendProtocol.HTTPS,
      backendTls: { host: 'web.shop.example.com' },
      routes: [
        { path: '/', backend },
        { path: '/a', backend },
        { path: '/pay', backend: HttpBackend.service('pay', 443, 'pay') },
      ],
    });
    const policy = (name: string, namespace?: string) => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'BackendTLSPolicy',
      metadata: { name: `shop-${name}`, ...(namespace && { namespace }) },
      spec: {
        targetRefs: [{ group: '', kind: 'Service', name }],
        validation: { wellKnownCACertificates: 'System', hostname: 'web.shop.example.com' },
      },
    });
    expect(made.filter(({ kind }) => kind === 'BackendTLSPolicy')).toEqual([
      policy('web'),
      policy('pay', 'pay'),
    ]);
  });

  test('give their URLs and their routes', () => {
    const routes = [{ host: 'shop.example.com', path: '/cart', backend }];
    const safe = make(chartFor(edge), { routes });
    expect(safe.urls).toEqual(['https://shop.example.com/cart']);
    expect(safe.gatewayRoutes.map(({ kind }) => kind)).toEqual(['HTTPRoute']);
    expect(safe.ingress).toBeUndefined();
    expect(ApiObject.of(safe)).toBe(safe.gatewayRoutes[0]);
    const plain = make(chartFor({ gateway: { name: 'edge' } }), { routes });
    expect(plain.urls).toEqual(['http://shop.example.com/cart']);
  });

  testRefusals([...HTTP_GATEWAY, ...HTTP_GATEWAY_VALUES]);
});
