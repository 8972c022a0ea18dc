import { ApiObject } from 'cdk8s';
import type { GatewayProps } from '../../../../lib';
import { Gateway, KeyAlgorithm, ListenerProtocol, RoutesFrom } from '../../../../lib';
import { chartFor, manifest, manifests, yaml } from '../../../support/chart';
import { everyPropReachesYaml } from '../../../support/props';
import { testRefusals } from '../../../support/refusal';
import { GATEWAY } from './gateway.refusals';

type Chart = ReturnType<typeof chartFor>;

const make = (chart: Chart, props: GatewayProps) => new Gateway(chart, 'edge', props);

const http = { name: 'http', protocol: ListenerProtocol.HTTP, port: 80 };

describe('Gateway', () => {
  test('with one listener', () => {
    const chart = chartFor();
    make(chart, { gatewayClass: 'eg', listeners: [http] });
    expect(yaml(chart)).toMatchSnapshot();
  });

  const all: Omit<GatewayProps, 'clusterIssuer'> = {
    name: 'front',
    namespace: 'gateways',
    labels: { team: 'edge' },
    gatewayClass: 'eg',
    listeners: [
      { ...http, host: '*.example.com', routesFrom: RoutesFrom.ALL },
      {
        name: 'https',
        protocol: ListenerProtocol.HTTPS,
        port: 443,
        host: 'shop.example.com',
        certificates: [{ name: 'shop-tls' }],
        routesFromNamespaces: { team: 'shop' },
      },
      {
        name: 'wildcard',
        protocol: ListenerProtocol.HTTPS,
        port: 9443,
        certificates: [{ name: 'wildcard', namespace: 'certs' }],
      },
      { name: 'tls', protocol: ListenerProtocol.TLS, port: 8443, passthrough: true },
      { name: 'dns', protocol: ListenerProtocol.UDP, port: 53 },
      { name: 'db', protocol: ListenerProtocol.TCP, port: 5432 },
    ],
    addresses: ['192.0.2.1', '2001:db8::1'],
    issuer: 'letsencrypt',
    certificate: {
      ...{ issuerKind: 'AWSPCAClusterIssuer', issuerGroup: 'awspca.cert-manager.io' },
      ...{ durationHours: 720, renewBeforeHours: 240 },
      ...{ keyAlgorithm: KeyAlgorithm.ECDSA, keySize: 384 },
    },
    dnsTargets: ['lb.example.com'],
    infrastructure: {
      labels: { team: 'edge' },
      annotations: { 'metallb.io/address-pool': 'public' },
      parameters: { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'edge' },
    },
  };

  test('with all props', () => {
    const chart = chartFor({ gatewayApi: '1.6' });
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all);

  test('asks a ClusterIssuer for its certificates', () => {
    const chart = chartFor();
    make(chart, { gatewayClass: 'eg', listeners: [http], clusterIssuer: 'letsencrypt' });
    expect(manifest(chart, 'Gateway').metadata.annotations).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt',
    });
  });

  test('is named by routes with its first listeners', () => {
    const gateway = make(chartFor(), all);
    expect(gateway.ref).toEqual({
      name: 'front',
      namespace: 'gateways',
      gatewayClass: 'eg',
      listener: 'http',
      tlsListener: 'https',
    });
    expect(ApiObject.of(gateway)).toBe(gateway.apiObject);
    const plain = make(chartFor(), { gatewayClass: 'eg', listeners: [http] });
    expect(plain.ref).toEqual({
      ...{ name: 'edge', namespace: 'default' },
      ...{ gatewayClass: 'eg', listener: 'http' },
    });
  });

  test.each([
    ['1.4', 'gateway.networking.k8s.io/v1beta1'],
    ['1.5', 'gateway.networking.k8s.io/v1'],
  ])('of Gateway API %s is granted a certificate by %s', (gatewayApi, apiVersion) => {
    const chart = chartFor({ gatewayApi });
    make(chart, all);
    expect(manifests(chart).at(-1)).toMatchObject({
      apiVersion,
      kind: 'ReferenceGrant',
      metadata: { name: 'front-gateway-from-gateways', namespace: 'certs' },
      spec: {
        from: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'gateways' }],
        to: [{ group: '', kind: 'Secret', name: 'wildcard' }],
      },
    });
  });

  testRefusals(GATEWAY);
});
