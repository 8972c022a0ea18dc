import type { Chart } from 'cdk8s';
import { App, Chart as AChart } from 'cdk8s';
import type { ClusterProps, ExposedAppProps } from '../../../lib';
import {
  Clients,
  Cluster,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  Fleet,
  HeadlessSet,
  HttpBackend,
  HttpRoutes,
  Protocol,
  Via,
} from '../../../lib';
import { chartFor, manifest, manifests } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { CLIENTS } from './clients.refusals';

const NGINX = { namespace: 'ingress-nginx', labels: { app: 'nginx' } };
const EDGE = { namespace: 'gateways', labels: { app: 'envoy' } };
const PROXIES: ClusterProps = {
  ingressControllerPods: NGINX,
  gatewayPods: EDGE,
  gateway: { name: 'edge', namespace: 'gateways' },
  gatewayApi: '1.6',
};

const named = (name: string) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});
const pods = (app: string) => ({ podSelector: { matchLabels: { app } } });

const ports = [{ port: 80, targetPort: 8080 }];

const app = (chart: Chart, props: Partial<ExposedAppProps> = {}, id = 'web') =>
  new ExposedApp(chart, id, { image: 'nginx:1.27', namespace: 'shop', ports, ...props });

/** What the policy of an app admits. */
function ingressOf(props: Partial<ExposedAppProps>, cluster: ClusterProps = PROXIES): unknown {
  const chart = chartFor(cluster);
  app(chart, props);
  return manifest(chart, 'NetworkPolicy').spec['ingress'];
}

describe('clients', () => {
  test('make the policy of the pods, on the ports of the pods', () => {
    const chart = chartFor();
    const { networkPolicy } = app(chart, { clients: [Clients.pods({ app: 'cart' })] });
    expect(networkPolicy?.name).toBe('web');
    expect(manifest(chart, 'NetworkPolicy')).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'web', namespace: 'shop' },
      spec: {
        podSelector: { matchLabels: { app: 'web' } },
        policyTypes: ['Ingress'],
        ingress: [{ from: [pods('cart')], ports: [{ port: 8080 }] }],
      },
    });
  });

  test.each<[string, Clients, object[]]>([
    ['pods', Clients.pods({ app: 'cart' }), [pods('cart')]],
    [
      'pods of the same namespace',
      Clients.pods({ app: 'cart' }, { namespace: 'shop' }),
      [pods('cart')],
    ],
    [
      'pods of another namespace',
      Clients.pods({ app: 'cart' }, { namespace: 'other' }),
      [{ ...named('other'), ...pods('cart') }],
    ],
    [
      'pods of some namespaces',
      Clients.pods({ app: 'cart' }, { namespaceLabels: { team: 'a' } }),
      [{ namespaceSelector: { matchLabels: { team: 'a' } }, ...pods('cart') }],
    ],
    ['a namespace', Clients.namespace('shop'), [named('shop')]],
    [
      'namespaces',
      Clients.namespaces({ team: 'a' }),
      [{ namespaceSelector: { matchLabels: { team: 'a' } } }],
    ],
    ['a network', Clients.network('192.0.2.0/24'), [{ ipBlock: { cidr: '192.0.2.0/24' } }]],
    [
      'a network but for a part',
      Clients.network('2001:db8::/32', { except: ['2001:db8:1::/48'] }),
      [{ ipBlock: { cidr: '2001:db8::/32', except: ['2001:db8:1::/48'] } }],
    ],
    ['the Gateways', Clients.gateway(), [{ ...named('gateways'), ...pods('envoy') }]],
    [
      'an ingress controller of its own',
      Clients.ingressController({ namespace: 'shop', labels: { app: 'traefik' } }),
      [pods('traefik')],
    ],
  ])('%s', (_, one, from) => {
    expect(ingressOf({ clients: [one] })).toEqual([{ from, ports: [{ port: 8080 }] }]);
  });

  test('everyone is a rule without peers, whoever else is named', () => {
    const clients = [Clients.pods({ app: 'cart' }), Clients.everyone()];
    expect(ingressOf({ clients })).toEqual([{ ports: [{ port: 8080 }] }]);
  });

  test('an empty list admits nobody', () => {
    expect(ingressOf({ clients: [] })).toEqual([]);
  });

  test('the pods of other apps, of their namespaces', () => {
    const chart = chartFor();
    const cart = app(chart, { namespace: 'cart' }, 'cart');
    app(chart, { clients: [Clients.app(cart)] });
    expect(manifest(chart, 'NetworkPolicy').spec['ingress']).toEqual([
      { from: [{ ...named('cart'), ...pods('cart') }], ports: [{ port: 8080 }] },
    ]);
  });

  test('ports by their names, with their protocols, each once', () => {
    const several = [
      { port: 80, targetPort: 8080, targetPortName: 'http', name: 'a' },
      { port: 8080, targetPort: 8080, targetPortName: 'http', name: 'b' },
      { port: 53, name: 'c', protocol: Protocol.UDP },
    ];
    expect(ingressOf({ ports: several, clients: [Clients.everyone()] })).toEqual([
      { ports: [{ port: 'http' }, { port: 53, protocol: 'UDP' }] },
    ]);
  });

  test('a headless Service is reached by the numbers of its pods', () => {
    const several = [{ port: 80, targetPort: 8080, targetPortName: 'http' }];
    const props = { ports: several, clients: [Clients.everyone()], expose: [Exposure.headless()] };
    expect(ingressOf(props)).toEqual([{ ports: [{ port: 8080 }] }]);
  });
});

describe('clients of exposures', () => {
  const metrics = { serviceName: 'metrics', ports: [{ port: 9090 }] };
  const monitoring = [Clients.namespace('monitoring')];

  test('are admitted to the ports of these alone', () => {
    const expose = [Exposure.clusterIp({ ...metrics, clients: monitoring })];
    expect(ingressOf({ clients: [Clients.pods({ app: 'cart' })], expose })).toEqual([
      { from: [pods('cart')], ports: [{ port: 8080 }] },
      { from: [named('monitoring')], ports: [{ port: 9090 }] },
    ]);
  });

  test('are those of the app, if an exposure has none', () => {
    const expose = [Exposure.clusterIp(metrics)];
    expect(ingressOf({ clients: monitoring, expose })).toEqual([
      { from: [named('monitoring')], ports: [{ port: 8080 }] },
      { from: [named('monitoring')], ports: [{ port: 9090 }] },
    ]);
  });

  test('make a policy by themselves', () => {
    expect(
      ingressOf({ expose: [Exposure.clusterIp({ ...metrics, clients: monitoring })] }),
    ).toEqual([{ from: [named('monitoring')], ports: [{ port: 9090 }] }]);
  });

  test('are the proxies of routes, which need no entry', () => {
    const expose = [
      Exposure.http({ host: 'a.example.com', via: Via.BOTH }),
      Exposure.tls({ hosts: ['b.example.com'] }),
    ];
    expect(ingressOf({ clients: [], expose })).toEqual([
      {
        from: [
          { ...named('ingress-nginx'), ...pods('nginx') },
          { ...named('gateways'), ...pods('envoy') },
        ],
        ports: [{ port: 8080 }],
      },
    ]);
  });

  test('are what a route names, instead of its proxy', () => {
    const expose = [Exposure.http({ host: 'a.example.com', clients: [Clients.namespace('mesh')] })];
    expect(ingressOf({ expose })).toEqual([{ from: [named('mesh')], ports: [{ port: 8080 }] }]);
  });

  test('are known by the app, where the Cluster does not say it', () => {
    const clients = [Clients.ingressController(NGINX)];
    const expose = [Exposure.http({ host: 'a.example.com' })];
    expect(ingressOf({ clients, expose }, {})).toEqual([
      { from: [{ ...named('ingress-nginx'), ...pods('nginx') }], ports: [{ port: 8080 }] },
    ]);
  });

  test('from outside, of networks', () => {
    const clients = [Clients.network('192.0.2.0/24')];
    const externalTrafficPolicy = ExternalTrafficPolicy.LOCAL;
    const expose = [Exposure.loadBalancer({ clients, externalTrafficPolicy })];
    expect(ingressOf({ expose })).toEqual([
      { from: [{ ipBlock: { cidr: '192.0.2.0/24' } }], ports: [{ port: 8080 }] },
    ]);
  });

  test('by connections through a Gateway: the port of that protocol', () => {
    const several = [
      { port: 53, targetPort: 5353, name: 'tcp' },
      { port: 53, targetPort: 5300, name: 'udp', protocol: Protocol.UDP },
    ];
    expect(ingressOf({ ports: several, clients: [], expose: [Exposure.udp()] })).toEqual([
      {
        from: [{ ...named('gateways'), ...pods('envoy') }],
        ports: [{ port: 5300, protocol: 'UDP' }],
      },
    ]);
  });

  test('also of what comes later', () => {
    const chart = chartFor(PROXIES);
    const web = app(chart, { clients: [] });
    web.expose(Exposure.http({ host: 'a.example.com' }));
    web.expose(Exposure.clusterIp({ ...metrics, clients: monitoring }));
    expect(manifest(chart, 'NetworkPolicy').spec['ingress']).toEqual([
      { from: [{ ...named('gateways'), ...pods('envoy') }], ports: [{ port: 8080 }] },
      { from: [named('monitoring')], ports: [{ port: 9090 }] },
    ]);
  });

  test('also of routes of their own, to each backend that has a policy', () => {
    const chart = chartFor(PROXIES);
    const web = app(chart, { clients: [] });
    const open = app(chart, {}, 'open');
    const db = new HeadlessSet(chart, 'db', {
      namespace: 'shop',
      image: 'db:1',
      ports: [{ port: 5432 }],
      clients: [],
    });
    new HttpRoutes(chart, 'routes', {
      namespace: 'shop',
      via: Via.INGRESS,
      routes: [
        { path: '/', backend: HttpBackend.of(web) },
        { path: '/open', backend: HttpBackend.of(open) },
      ],
      defaultBackend: HttpBackend.of(db, 5432),
    });
    const from = [{ ...named('ingress-nginx'), ...pods('nginx') }];
    expect(manifest(chart, 'NetworkPolicy', 'web').spec['ingress']).toEqual([
      { from, ports: [{ port: 8080 }] },
    ]);
    expect(manifest(chart, 'NetworkPolicy', 'db').spec['ingress']).toEqual([
      { from, ports: [{ port: 5432 }] },
    ]);
    expect(manifests(chart).filter(({ kind }) => kind === 'NetworkPolicy')).toHaveLength(2);
  });

  test('of the pods of a set', () => {
    const chart = chartFor();
    new HeadlessSet(chart, 'db', {
      image: 'db:1',
      replicas: 2,
      ports: [{ port: 5432 }],
      clients: [Clients.pods({ app: 'db' })],
      exposePods: Exposure.nodePort({ clients: [Clients.everyone()] }),
    });
    expect(manifest(chart, 'NetworkPolicy').spec).toEqual({
      podSelector: { matchLabels: { app: 'db' } },
      policyTypes: ['Ingress'],
      ingress: [{ ports: [{ port: 5432 }] }],
    });
  });
});

test('a Fleet writes the same policies as an App', () => {
  const made = [new Fleet(), new App()].map((root) => {
    const cluster = new Cluster(root, 'lab', PROXIES);
    const chart = new AChart(cluster, 'shop');
    const web = app(chart, { clients: [] });
    web.expose(Exposure.http({ host: 'a.example.com' }));
    return root.synthYaml();
  });
  expect(made[0]).toContain('kind: NetworkPolicy');
  expect(made[0]).toBe(made[1]);
});

testRefusals(CLIENTS);
