import { ApiObject, JsonPatch } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import { ExposedApp, HttpBackend, HttpRoutes, IngressController, PathType } from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { HTTP_BACKEND } from './http-backend.refusals';
import { HTTP_ROUTES } from './http-routes.refusals';

type Chart = ReturnType<typeof chartFor>;

const nginx = { ingressClass: 'nginx', ingressController: IngressController.INGRESS_NGINX };

const backend = HttpBackend.service('web', 80);

/** A cluster whose controller serves every class. */
const anyClass = { ingressController: nginx.ingressController };

const make = (chart: Chart, props: HttpRoutesProps) => new HttpRoutes(chart, 'shop', props);

const appIn = (chart: Chart, id: string, namespace?: string) =>
  new ExposedApp(chart, id, { selector: { app: id }, ports: [{ port: 5678 }], namespace });

describe('HttpRoutes', () => {
  test('with one route', () => {
    const chart = chartFor();
    make(chart, { routes: [{ path: '/', backend }] });
    expect(yaml(chart)).toMatchSnapshot();
  });

  const route: Pick<HttpRoute, 'host' | 'path' | 'pathType' | 'backend'> = {
    host: 'shop.example.com',
    path: '/cart',
    pathType: PathType.EXACT,
    backend,
  };
  const prefix = { ...route, pathType: PathType.PREFIX };
  const kept: HttpRoutesProps = {
    name: 'front',
    namespace: 'shop',
    labels: { team: 'shop' },
    routes: [route],
    ingressClass: 'internal',
    tlsSecret: 'shop-tls',
    httpsRedirect: true,
  };

  test('with all props', () => {
    const chart = chartFor(anyClass);
    make(chart, { ...kept, routes: [prefix], stripPrefix: true });
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, kept, anyClass);

  describe('that take a prefix away', () => {
    const stripped: Pick<HttpRoutesProps, 'routes' | 'stripPrefix'> = {
      routes: [{ host: 'shop.example.com', path: '/cart', backend }],
      stripPrefix: true,
    };
    everyPropReachesYaml(make, stripped, nginx);
  });

  test('of several hosts are rules of one Ingress, paths in their order', () => {
    const chart = chartFor();
    const [a, b] = [appIn(chart, 'a'), appIn(chart, 'b')];
    make(chart, {
      tlsSecret: 'shop-tls',
      routes: [
        { host: 'a.example.com', path: '/', backend: HttpBackend.of(a) },
        { host: '*.example.com', path: '/', backend: HttpBackend.of(b, 5678) },
        { host: 'a.example.com', path: '/b', pathType: PathType.EXACT, backend },
      ],
    });
    const to = (name: string, number: number) => ({ service: { name, port: { number } } });
    expect(manifest(chart, 'Ingress').spec).toEqual({
      tls: [{ hosts: ['a.example.com', '*.example.com'], secretName: 'shop-tls' }],
      rules: [
        {
          host: 'a.example.com',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: to('a', 5678) },
              { path: '/b', pathType: 'Exact', backend: to('web', 80) },
            ],
          },
        },
        {
          host: '*.example.com',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: to('b', 5678) }] },
        },
      ],
    });
  });

  test('with hosts are the same as a route for each of them', () => {
    const [one, each] = [chartFor(), chartFor()];
    const [a, b] = ['a.example.com', 'b.example.com'];
    const { urls } = make(one, { routes: [{ hosts: [a, b], path: '/cart', backend }] });
    make(each, {
      routes: [
        { host: a, path: '/cart', backend },
        { host: b, path: '/cart', backend },
      ],
    });
    expect(yaml(one)).toBe(yaml(each));
    expect(urls).toEqual(['http://a.example.com/cart', 'http://b.example.com/cart']);
  });

  test.each([
    ['the class of the cluster', {}, 'nginx'],
    ['a class of their own', { ingressClass: 'internal' }, 'internal'],
  ])('name %s', (_, props, expected) => {
    const chart = chartFor(nginx);
    make(chart, { routes: [{ path: '/', backend }], ...props });
    expect(manifest(chart, 'Ingress').spec.ingressClassName).toBe(expected);
  });

  test('give their URLs, namespace and Ingress', () => {
    const routes = [
      { path: '/', backend },
      { host: '*.example.com', path: '/', backend },
      { host: 'shop.example.com', path: '/cart', backend },
    ];
    const plain = make(chartFor(undefined, { namespace: 'shop' }), { routes });
    expect(plain.urls).toEqual(['http://shop.example.com/cart']);
    expect(plain.namespace).toBe('shop');
    expect(ApiObject.of(plain)).toBe(plain.ingress);
    const safe = make(chartFor(), { routes: routes.slice(1), tlsSecret: 'shop-tls' });
    expect(safe.urls).toEqual(['https://shop.example.com/cart']);
  });

  test('lead to an app of their namespace', () => {
    const chart = chartFor();
    const app = appIn(chart, 'web', 'shop');
    make(chart, { namespace: 'shop', routes: [{ path: '/', backend: HttpBackend.of(app) }] });
    expect(manifest(chart, 'Ingress').metadata.namespace).toBe('shop');
  });

  test('take a patch', () => {
    const chart = chartFor();
    const { ingress } = make(chart, { routes: [{ path: '/', backend }] });
    ingress?.addJsonPatch(JsonPatch.add('/metadata/annotations', { note: 'patched' }));
    expect(manifest(chart, 'Ingress').metadata.annotations).toEqual({ note: 'patched' });
  });

  test.each([true, false])('redirect to HTTPS: %s', (httpsRedirect) => {
    const chart = chartFor(nginx);
    make(chart, {
      routes: [{ host: 'shop.example.com', path: '/', backend }],
      tlsSecret: 'shop-tls',
      httpsRedirect,
    });
    expect(manifest(chart, 'Ingress').metadata.annotations).toEqual({
      'nginx.ingress.kubernetes.io/ssl-redirect': String(httpsRedirect),
      // else the redirect to HTTPS leads from /shop/ to /shop
      ...(httpsRedirect && { 'nginx.ingress.kubernetes.io/preserve-trailing-slash': 'true' }),
    });
  });

  test.each([
    [true, { 'haproxy.org/ssl-redirect': 'true', 'haproxy.org/ssl-redirect-port': '443' }],
    [undefined, { 'haproxy.org/ssl-redirect-port': '443' }],
    [false, { 'haproxy.org/ssl-redirect': 'false' }],
  ])('redirect to HTTPS by HAProxy on the port of clients: %s', (httpsRedirect, annotations) => {
    const chart = chartFor({ ingressController: IngressController.HAPROXY });
    make(chart, {
      routes: [{ host: 'shop.example.com', path: '/', backend }],
      tlsSecret: 'shop-tls',
      httpsRedirect,
    });
    expect(manifest(chart, 'Ingress').metadata.annotations).toEqual(annotations);
  });

  testRefusals([...HTTP_ROUTES, ...HTTP_BACKEND]);
});

describe('ingress-nginx takes a prefix away', () => {
  const ingress = (path: string) => {
    const chart = chartFor(nginx);
    make(chart, { routes: [{ path, backend }], stripPrefix: true });
    return manifest(chart, 'Ingress');
  };

  /** What the backend gets; nothing where the path does not match. */
  const handedOn = (path: string, request: string) => {
    const { metadata, spec } = ingress(path);
    const [rule] = spec.rules as { http: { paths: { path: string; pathType: string }[] } }[];
    const [emitted] = rule?.http.paths ?? [];
    expect(emitted?.pathType).toBe('ImplementationSpecific');
    expect(metadata.annotations?.['nginx.ingress.kubernetes.io/use-regex']).toBe('true');
    const target = metadata.annotations?.['nginx.ingress.kubernetes.io/rewrite-target'] ?? '';
    // The controller writes `location ~* "^<path>"` and rewrites what matches to the target.
    const match = new RegExp(`^${emitted?.path ?? ''}`, 'i').exec(request);
    return match && target.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  };

  test.each([
    ['/apple', '/apple', '/'],
    ['/apple', '/apple/', '/'],
    ['/apple', '/apple/x', '/x'],
    ['/apple', '/apple/x/y.html', '/x/y.html'],
    ['/apple', '/Apple/X', '/X'],
    ['/apple', '/applepie', null],
    ['/apple', '/pie/apple', null],
    ['/apple', '/', null],
    ['/apple/', '/apple', '/'],
    ['/apple/', '/apple/x', '/x'],
    ['/apple/pie', '/apple/pie/x', '/x'],
    ['/apple/pie', '/apple/x', null],
    ['/v1.0', '/v1.0/x', '/x'],
    ['/v1.0', '/v1x0/x', null],
    ['/', '/', '/'],
    ['/', '/apple/x', '/apple/x'],
  ])('of %s: the request %s is handed on as %s', (path, request, expected) => {
    expect(handedOn(path, request)).toBe(expected);
  });
});
