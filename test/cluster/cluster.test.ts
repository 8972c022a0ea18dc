import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { ClusterProps } from '../../lib';
import {
  AddressPool,
  BfdProfile,
  BgpMode,
  Clients,
  Cluster,
  ClusterDns,
  ExposedApp,
  Exposure,
  ExternalAlias,
  GatewayChannel,
  GatewayImplementation,
  IngressController,
  LegacyBackend,
  Via,
  LoadBalancers,
} from '../../lib';
import { chartFor, manifests } from '../support/chart';
import { everyPropReachesYaml } from '../support/props';
import { testRefusals } from '../support/refusal';
import { CLUSTER_PLACE } from './cluster-place.refusals';
import { CLUSTER } from './cluster.refusals';

describe('Cluster', () => {
  test('without props, is the oldest Kubernetes and the newest MetalLB', () => {
    expect(new Cluster(chartFor(), 'cluster')).toMatchObject({
      kubernetes: '1.27',
      loadBalancer: LoadBalancers.metallb(),
      metallb: '0.16',
      cilium: undefined,
      domain: 'cluster.local',
      serviceCidrs: undefined,
      podCidrs: undefined,
      nodeCidrs: undefined,
      nodePortRange: '30000-32767',
      ingressClass: undefined,
      ingressController: undefined,
      gatewayApi: '1.1',
      gatewayChannel: 'standard',
      gateway: undefined,
      gateways: undefined,
      hostTemplate: undefined,
      applyOrder: undefined,
      audiences: undefined,
    });
  });

  const judging: Required<
    Pick<
      ClusterProps,
      'serviceCidrs' | 'podCidrs' | 'nodeCidrs' | 'nodePortRange' | 'gateways' | 'audiences'
    >
  > = {
    serviceCidrs: ['10.96.0.0/12', 'fd00::/108'],
    podCidrs: ['10.244.0.0/16', 'fd01::/48'],
    nodeCidrs: ['192.168.1.0/24'],
    nodePortRange: '20000-20100',
    gateways: [{ gatewayClass: 'edge', implementation: GatewayImplementation.traefik('3.7') }],
    audiences: [{ name: 'internet', gateways: ['infra/edge'], pools: ['public'] }],
  };
  // These are shown in test/fleet/staged.test.ts and test/cluster/namespaces.test.ts.
  type Written = 'applyOrder' | 'namespaces' | 'ingressClasses';
  const told: Required<Omit<ClusterProps, keyof typeof judging | Written>> = {
    kubernetes: '1.33',
    loadBalancer: LoadBalancers.metallb({
      release: '0.13.12',
      loadBalancerClass: 'example.com/lan',
      namespace: 'metallb',
      bgpMode: BgpMode.FRR,
    }),
    domain: 'lab.example.com',
    ingressClass: 'nginx',
    ingressController: IngressController.INGRESS_NGINX,
    ingressControllerPods: { namespace: 'ingress-nginx', labels: { app: 'nginx' } },
    gatewayPods: { namespace: 'gateways', labels: { app: 'envoy' } },
    gatewayApi: '1.4',
    gatewayChannel: GatewayChannel.EXPERIMENTAL,
    gateway: { name: 'edge', namespace: 'gateways', listener: 'http', tlsListener: 'https' },
    hostTemplate: '{name}.{namespace}.lab.example.com',
  };
  const all: Required<Omit<ClusterProps, Written>> = { ...told, ...judging };

  test('with all props, is what they say', () => {
    expect(new Cluster(chartFor(), 'cluster', all)).toMatchObject(all);
  });

  test('makes no manifest', () => {
    expect(manifests(chartFor(all))).toEqual([]);
  });

  describe('by what is made for it', () => {
    everyPropReachesYaml((chart, props: ClusterProps) => {
      new Cluster(chart, 'cluster', props);
      new ClusterDns(chart, 'dns');
      new LegacyBackend(chart, 'old', { addresses: ['192.0.2.99'], ports: [{ port: 80 }] });
      new BfdProfile(chart, 'bfd');
      const pool = new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'] });
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        clients: [],
        expose: [
          Exposure.loadBalancer({
            serviceName: 'lan',
            ports: [{ port: 81 }],
            pool,
            clients: [Clients.everyone()],
          }),
          Exposure.http({ path: '/shop', stripPrefix: true }),
          Exposure.http({
            ingressName: 'gated',
            via: Via.GATEWAY,
            httpsRedirect: true,
            cors: { allowOrigins: ['*'] },
            sessionCookie: {},
          }),
        ],
      });
    }, told);
  });

  test.each([
    { kubernetes: '1.27' },
    { kubernetes: 'v1.27.16' },
    { kubernetes: '1.37' },
    { kubernetes: '1.37.9' },
    { loadBalancer: LoadBalancers.metallb({ release: '0.13.12' }) },
    { loadBalancer: LoadBalancers.metallb({ release: 'v0.14.8' }) },
    { loadBalancer: LoadBalancers.metallb({ release: '0.16' }) },
    { loadBalancer: LoadBalancers.metallb({ release: '0.16.1' }) },
    { gatewayApi: '1.1' },
    { gatewayApi: 'v1.6.1' },
    { hostTemplate: '{name}.example.com' },
  ])('takes %j', (props) => {
    expect(new Cluster(chartFor(), 'cluster', props)).toMatchObject(props);
  });

  testRefusals([...CLUSTER, ...CLUSTER_PLACE]);
});

describe('the cluster of a construct', () => {
  const alias = (scope: Construct, id = 'db') =>
    new ExternalAlias(scope, id, { target: 'db.example.com' });

  test('is the one above it', () => {
    const cluster = new Cluster(chartFor(), 'cluster');
    expect(Cluster.of(alias(cluster))).toBe(cluster);
  });

  test('is the one beside it', () => {
    const chart = chartFor();
    const cluster = new Cluster(chart, 'cluster');
    expect(Cluster.of(alias(chart))).toBe(cluster);
  });

  test('is the one beside what is above it', () => {
    const app = new App();
    const cluster = new Cluster(app, 'cluster');
    const chart = new Chart(app, 'test');
    expect(Cluster.of(alias(new Construct(chart, 'group')))).toBe(cluster);
    expect(Cluster.of(chart)).toBe(cluster);
  });

  test('is the nearest of several', () => {
    const app = new App();
    const far = new Cluster(app, 'cluster');
    const one = new Chart(app, 'one');
    const near = new Cluster(one, 'cluster');
    const two = new Chart(app, 'two');
    expect(Cluster.of(alias(one))).toBe(near);
    expect(Cluster.of(alias(two))).toBe(far);
  });

  test('is the one above it where several are beside each other', () => {
    const chart = chartFor();
    const old = new Cluster(chart, 'old', { kubernetes: '1.32' });
    const young = new Cluster(chart, 'new', { kubernetes: '1.33' });
    const backend = (cluster: Cluster) =>
      new LegacyBackend(cluster, 'db', { addresses: ['192.0.2.10'], ports: [{ port: 80 }] });
    expect(backend(old).endpoints.map(({ kind }) => kind)).toEqual(['Endpoints']);
    expect(backend(young).endpoints.map(({ kind }) => kind)).toEqual(['EndpointSlice']);
  });

  test('is the cluster itself for a cluster', () => {
    const cluster = new Cluster(chartFor(), 'cluster');
    expect(Cluster.of(cluster)).toBe(cluster);
  });

  test('has the defaults where there is none', () => {
    const of = Cluster.of(alias(chartFor()));
    expect(of).toMatchObject({ kubernetes: '1.27', domain: 'cluster.local' });
  });

  test('may come after constructs of another chart that took the defaults', () => {
    const app = new App();
    alias(new Chart(app, 'one'));
    const chart = new Chart(app, 'two');
    const cluster = new Cluster(chart, 'cluster', { domain: 'lab.example.com' });
    expect(Cluster.of(alias(chart))).toBe(cluster);
  });

  test('is told from other constructs', () => {
    const chart = chartFor();
    expect(Cluster.isCluster(new Cluster(chart, 'cluster'))).toBe(true);
    expect(Cluster.isCluster(chart)).toBe(false);
  });
});
