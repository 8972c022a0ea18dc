import type { ClusterProps, ConnectionOptions, TlsOptions } from '../../../lib';
import { ExposedApp, Exposure, GatewayChannel, Protocol } from '../../../lib';
import { chartFor, manifest, manifests } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { EXPOSURE_CONNECTION } from './exposure-connection.refusals';

type Chart = ReturnType<typeof chartFor>;

const edge: ClusterProps = {
  gatewayApi: '1.6',
  gateway: { name: 'edge', namespace: 'gateways', listener: 'http', tlsListener: 'https' },
  hostTemplate: '{name}.{namespace}.lab.example.com',
};

const db = (chart: Chart, ...expose: Exposure[]) =>
  new ExposedApp(chart, 'db', {
    namespace: 'data',
    selector: { app: 'db' },
    ports: [
      { name: 'sql', port: 5432 },
      { name: 'dns', port: 53, protocol: Protocol.UDP },
    ],
    expose,
  });

describe('exposures of connections', () => {
  test.each([
    ['TLSRoute', Exposure.tls(), 5432, ['db.data.lab.example.com']],
    ['TCPRoute', Exposure.tcp(), 5432, undefined],
    ['UDPRoute', Exposure.udp(), 53, undefined],
  ])('are a %s', (kind, exposure, port, hostnames) => {
    const chart = chartFor(edge);
    const app = db(chart, exposure);
    expect(manifest(chart, kind)).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind,
      metadata: { name: 'db', namespace: 'data' },
      spec: {
        parentRefs: [{ name: 'edge', namespace: 'gateways' }],
        ...(hostnames && { hostnames }),
        rules: [{ backendRefs: [{ name: 'db', port }] }],
      },
    });
    expect(app.gatewayRoutes).toHaveLength(1);
    expect(app.services).toHaveLength(1);
  });

  const connection = {
    port: 5432,
    gateway: { name: 'other', namespace: 'elsewhere' },
    listener: 'db',
    routeName: 'sql',
  };
  const { port, ...named } = connection satisfies ConnectionOptions;

  describe('by TCP', () => {
    everyPropReachesYaml(
      (chart, options: ConnectionOptions) => {
        db(chart, Exposure.tcp(options));
      },
      { gateway: named.gateway, listener: named.listener, routeName: named.routeName },
      edge,
    );
  });

  describe('by TLS', () => {
    const all: Omit<TlsOptions, 'port'> = { ...named, hosts: ['db.example.com'] };
    everyPropReachesYaml(
      (chart, options: TlsOptions) => {
        db(chart, Exposure.tls(options));
      },
      all,
      edge,
    );
  });

  test('lead to the port that is asked for', () => {
    const chart = chartFor(edge);
    new ExposedApp(chart, 'db', {
      selector: { app: 'db' },
      ports: [
        { name: 'sql', port },
        { name: 'admin', port: 8080 },
      ],
      expose: [Exposure.tcp({ port: 8080 })],
    });
    expect(manifest(chart, 'TCPRoute').spec['rules']).toEqual([
      { backendRefs: [{ name: 'db', port: 8080 }] },
    ]);
  });

  test.each([
    ['1.1', 'v1alpha2', 'v1alpha2'],
    ['1.4', 'v1alpha2', 'v1alpha2'],
    ['1.5', 'v1', 'v1alpha2'],
    ['1.6', 'v1', 'v1'],
  ])('of Gateway API %s in the experimental channel are %s and %s', (gatewayApi, tls, tcp) => {
    const chart = chartFor({ ...edge, gatewayApi, gatewayChannel: GatewayChannel.EXPERIMENTAL });
    db(chart, Exposure.tls(), Exposure.tcp(), Exposure.udp());
    const versions = manifests(chart).map(({ kind, apiVersion }) => [kind, apiVersion]);
    expect(Object.fromEntries(versions)).toMatchObject({
      TLSRoute: `gateway.networking.k8s.io/${tls}`,
      TCPRoute: `gateway.networking.k8s.io/${tcp}`,
      UDPRoute: `gateway.networking.k8s.io/${tcp}`,
    });
  });

  test('afterwards make a route', () => {
    const chart = chartFor(edge);
    db(chart).expose(Exposure.tcp());
    expect(manifest(chart, 'TCPRoute').metadata.name).toBe('db');
  });

  testRefusals(EXPOSURE_CONNECTION);
});
