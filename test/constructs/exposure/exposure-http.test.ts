import type { ExposedAppProps, HttpOptions } from '../../../lib';
import { ExposedApp, Exposure, IngressController, PathType, Protocol } from '../../../lib';
import { chartFor, manifest, manifests, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { EXPOSURE_HOSTS } from './exposure-hosts.refusals';
import { EXPOSURE_HTTP } from './exposure-http.refusals';

type Chart = ReturnType<typeof chartFor>;

const nginx = { ingressClass: 'nginx', ingressController: IngressController.INGRESS_NGINX };

const web = (chart: Chart, expose: Exposure[], props: Partial<ExposedAppProps> = {}) =>
  new ExposedApp(chart, 'web', {
    selector: { app: 'web' },
    ports: [{ port: 80, targetPort: 8080 }],
    expose,
    ...props,
  });

/** A cluster whose controller serves every class. */
const anyClass = { ingressController: nginx.ingressController };

const twoPorts = [
  { port: 80, name: 'http' },
  { port: 9090, name: 'metrics' },
];

describe('Exposure.http', () => {
  test('without options', () => {
    const chart = chartFor();
    web(chart, [Exposure.http()]);
    expect(yaml(chart)).toMatchSnapshot();
  });

  const kept: HttpOptions = {
    host: 'shop.example.com',
    path: '/cart',
    pathType: PathType.EXACT,
    port: 9090,
    ingressName: 'front',
    ingressClass: 'internal',
    tlsSecret: 'shop-tls',
    httpsRedirect: true,
  };
  const make = (chart: Chart, options: HttpOptions) =>
    web(chart, [Exposure.http(options)], { ports: twoPorts });

  test('with all options', () => {
    const chart = chartFor(anyClass);
    make(chart, { ...kept, pathType: PathType.PREFIX, stripPrefix: true });
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, kept, anyClass);

  describe('that takes a prefix away', () => {
    const stripped: Pick<HttpOptions, 'path' | 'port' | 'stripPrefix'> = {
      path: '/cart',
      port: 80,
      stripPrefix: true,
    };
    everyPropReachesYaml(make, stripped, nginx);
  });

  test('several times makes an Ingress for each', () => {
    const chart = chartFor();
    const app = web(chart, [
      Exposure.http({ host: 'a.example.com', tlsSecret: 'a-tls' }),
      Exposure.http({ host: 'b.example.com', path: '/b', ingressName: 'web-b' }),
      Exposure.http({ path: '/c', ingressName: 'web-c' }),
      Exposure.http({ host: '*.example.com', ingressName: 'web-d' }),
    ]);
    expect(app.ingresses.map(({ name }) => name)).toEqual(['web', 'web-b', 'web-c', 'web-d']);
    const ids = ['Ingress', 'Ingress-web-b', 'Ingress-web-c', 'Ingress-web-d'];
    expect(app.ingresses.map(({ node }) => node.id)).toEqual(ids);
    expect(app.urls).toEqual(['https://a.example.com/', 'http://b.example.com/b']);
    expect(app.services).toHaveLength(1);
  });

  test('for several hosts is one Ingress with the same path for each', () => {
    const chart = chartFor();
    const hosts = ['a.example.com', 'b.example.com'];
    const app = web(chart, [Exposure.http({ hosts, path: '/cart', tlsSecret: 'shop-tls' })]);
    expect(app.urls).toEqual(['https://a.example.com/cart', 'https://b.example.com/cart']);
    const service = { name: 'web', port: { number: 80 } };
    const http = { paths: [{ path: '/cart', pathType: 'Prefix', backend: { service } }] };
    expect(manifest(chart, 'Ingress').spec).toEqual({
      tls: [{ hosts, secretName: 'shop-tls' }],
      rules: hosts.map((host) => ({ host, http })),
    });
  });

  test('afterwards makes an Ingress', () => {
    const chart = chartFor(nginx);
    const app = web(chart, [Exposure.nodePort()]);
    app.expose(Exposure.http({ host: 'shop.example.com' }));
    expect(app.urls).toEqual(['http://shop.example.com/']);
    expect(manifest(chart, 'Ingress').spec.ingressClassName).toBe('nginx');
    expect(manifest(chart, 'Service').spec.type).toBe('NodePort');
  });

  test.each([
    ["the app's only port", {}, undefined, 80],
    ["the app's only port for TCP", { ports: [...twoPorts.slice(0, 1), udp()] }, undefined, 80],
    ['the port that is asked for', { ports: twoPorts }, 9090, 9090],
    [
      'the port of the pods, of a headless Service',
      { expose: [Exposure.headless()] },
      undefined,
      8080,
    ],
  ])('leads to %s', (_, props: Partial<ExposedAppProps>, port, expected) => {
    const chart = chartFor();
    const expose = [...(props.expose ?? []), Exposure.http({ port })];
    web(chart, [], { ...props, serviceName: 'front', expose });
    expect(manifest(chart, 'Ingress').spec.rules).toMatchObject([
      {
        http: { paths: [{ backend: { service: { name: 'front', port: { number: expected } } } }] },
      },
    ]);
  });

  test('has one Ingress for a host and a path, as the webhook of ingress-nginx demands', () => {
    const twice = [
      Exposure.http({ host: 'shop.example.com' }),
      Exposure.http({ host: 'shop.example.com', ingressName: 'web-2' }),
    ];
    expect(() => web(chartFor(nginx), twice)).toThrow('test/web: expose[1].path');
  });

  testRefusals([...EXPOSURE_HTTP, ...EXPOSURE_HOSTS]);
});

describe('what exposures leave out', () => {
  const kinds: [string, Exposure[]][] = [
    ['nothing', []],
    ['clusterIp', [Exposure.clusterIp({ ipFamilies: [], annotations: {} })]],
    ['headless', [Exposure.headless({ serviceName: 'pods', ports: [] })]],
    ['nodePort', [Exposure.nodePort({})]],
    ['loadBalancer', [Exposure.loadBalancer({})]],
    ['externalIps', [Exposure.externalIps({ addresses: ['192.0.2.1'], acceptRisk: true })]],
    ['http', [Exposure.http({})]],
  ];

  test.each(kinds)('with %s: no empty list, empty map or null', (_, expose) => {
    const chart = chartFor();
    const dns = { hostname: 'a', subdomain: 'names', nameservers: [], searches: [], options: [] };
    web(chart, expose, { selector: undefined, image: 'web', args: [], labels: {}, dns });
    const made = manifests(chart);
    expect(made.length).toBeGreaterThan(1);
    expect(empties(made)).toEqual([]);
  });
});

function udp() {
  return { port: 53, name: 'dns', protocol: Protocol.UDP };
}

/** The paths of what is there without saying anything. */
function empties(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [path];
  return entries.flatMap(([key, item]) => empties(item, `${path}/${key}`));
}
