import type { HttpRoutesProps } from '../../../lib';
import { HttpBackend, HttpRoutes, IngressController, UrlScheme } from '../../../lib';
import { traefikRedirect } from '../../../lib/facts/controllers/traefik';
import { chartFor, manifests, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';

const backend = HttpBackend.service('web', 80);

const host = 'shop.example.com';

const make = (chart: ReturnType<typeof chartFor>, props: HttpRoutesProps) =>
  new HttpRoutes(chart, 'shop', props);

const cluster = { ingressController: IngressController.TRAEFIK };

/** The specs of the Middlewares by their names, and those that each Ingress names. */
function made(props: Partial<HttpRoutesProps>) {
  const chart = chartFor(cluster);
  make(chart, { routes: [{ path: '/', backend }], ...props });
  const all = manifests(chart);
  const refs = (annotations: Record<string, string> = {}) =>
    (annotations['traefik.ingress.kubernetes.io/router.middlewares'] ?? '').split(',');
  return {
    middlewares: Object.fromEntries(
      all
        .filter(({ kind }) => kind === 'Middleware')
        .map(({ metadata, spec }) => [metadata.name, spec]),
    ),
    ingresses: all
      .filter(({ kind }) => kind === 'Ingress')
      .map(({ metadata }) => refs(metadata.annotations)),
  };
}

describe('HttpRoutes by Traefik', () => {
  type Said =
    | ('namespace' | 'routes' | 'tlsSecret' | 'httpsRedirect' | 'requestHeaders')
    | ('responseHeaders' | 'cors' | 'maxBodySize' | 'sourceRanges');
  const all: Pick<HttpRoutesProps, Said> = {
    namespace: 'shops',
    routes: [
      { host, path: '/', backend },
      { host, path: '/away', redirect: { host: 'www.example.com', path: '/$', status: 301 } },
    ],
    tlsSecret: 'shop-tls',
    httpsRedirect: true,
    requestHeaders: { set: { 'X-A': 'a' }, remove: ['X-B'] },
    responseHeaders: { set: { 'X-C': 'c' }, remove: ['Server'] },
    cors: {
      allowOrigins: ['https://example.com', 'https://*.example.org'],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['X-A'],
      exposeHeaders: ['X-C'],
      allowCredentials: true,
      maxAge: 60,
    },
    maxBodySize: '8m',
    sourceRanges: ['192.0.2.0/24'],
  };

  test('pass Middlewares with all that it reads', () => {
    const chart = chartFor(cluster);
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all, cluster);

  test('have a Middleware for each prefix that is taken away', () => {
    const routes = ['/a', '/b', '/'].map((path) => ({ path, backend }));
    const other = { host, path: '/a', backend };
    expect(made({ stripPrefix: true, routes: [...routes, other] })).toEqual({
      middlewares: {
        'shop-strip': { stripPrefix: { prefixes: ['/a'] } },
        'shop-strip-2': { stripPrefix: { prefixes: ['/b'] } },
      },
      ingresses: [
        ['default-shop-strip@kubernetescrd'],
        ['default-shop-strip-2@kubernetescrd'],
        [''],
      ],
    });
  });

  test('have none where nothing is asked for', () => {
    expect(
      made({
        stripPrefix: false,
        tlsSecret: 'a',
        httpsRedirect: false,
        routes: [{ host, path: '/', backend }],
      }),
    ).toEqual({
      middlewares: {},
      ingresses: [['']],
    });
  });

  test('have a path replaced', () => {
    expect(made({ routes: [{ path: '/old', rewritePath: '/new', backend }] })).toEqual({
      middlewares: { 'shop-rewrite': { replacePath: { path: '/new' } } },
      ingresses: [['default-shop-rewrite@kubernetescrd']],
    });
  });

  test('answer every origin', () => {
    expect(made({ cors: { allowOrigins: ['*'] } }).middlewares).toEqual({
      'shop-headers': { headers: { accessControlAllowOriginList: ['*'], addVaryHeader: true } },
    });
  });
});

describe('a redirect of Traefik', () => {
  test.each([
    [{ scheme: UrlScheme.HTTPS }, '/', 'http://a:8080/x?q', 'https://a/x?q'],
    [{ host: 'b' }, '/', 'http://a:8080/x?q', 'http://b:8080/x?q'],
    [{ host: 'b' }, '/', 'http://[::1]:8080/x', 'http://b:8080/x'],
    [{ port: 8443 }, '/', 'https://a/x', 'https://a:8443/x'],
    [{ path: '/new' }, '/old', 'http://a/old/x?q', 'http://a/new?q'],
    [{ path: '/$1' }, '/old', 'http://a/old', 'http://a/$1'],
    [{ prefix: '/new' }, '/old', 'http://a/old/x?q', 'http://a/new/x?q'],
    [{ prefix: '/new' }, '/o.d', 'http://a/o.d', 'http://a/new'],
    [{ prefix: '/new' }, '/', 'http://a/x', 'http://a/new/x'],
    [{ prefix: '/' }, '/old', 'http://a/old/x', 'http://a/x'],
    [{ prefix: '/' }, '/old', 'http://a/old', 'http://a/'],
  ])('%j of %s leads %s to %s', (redirect, from, url, expected) => {
    const { regex, replacement } = traefikRedirect(redirect, from);
    const expression = new RegExp(regex);
    expect(url).toMatch(expression);
    expect(url.replace(expression, replacement.replace(/\$\{(\d)\}/g, '$$$1'))).toBe(expected);
  });

  test('is for good by status 301', () => {
    expect(traefikRedirect({ path: '/', status: 301 }, '/a')).toHaveProperty('permanent', true);
    expect(traefikRedirect({ path: '/', status: 302 }, '/a')).not.toHaveProperty('permanent');
  });
});
