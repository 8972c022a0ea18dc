import { ApiObject } from 'cdk8s';
import type { ListenerSetProps } from '../../../../lib';
import {
  ExposedApp,
  Exposure,
  Gateway,
  ListenersFrom,
  ListenerProtocol,
  ListenerSet,
  ParentKind,
} from '../../../../lib';
import { chartFor, manifest, yaml } from '../../../support/chart';
import { everyPropReachesYaml } from '../../../support/props';
import { testRefusals } from '../../../support/refusal';
import { LISTENER_SET } from './listener-set.refusals';

type Chart = ReturnType<typeof chartFor>;

const make = (chart: Chart, props: ListenerSetProps) => new ListenerSet(chart, 'own', props);

const http = { name: 'http', protocol: ListenerProtocol.HTTP, port: 80 };
const newest = { gatewayApi: '1.6' };

describe('ListenerSet', () => {
  const all: Omit<ListenerSetProps, 'clusterIssuer'> = {
    name: 'shop',
    namespace: 'shop',
    labels: { team: 'shop' },
    gateway: { name: 'edge', namespace: 'gateways' },
    listeners: [
      http,
      {
        name: 'https',
        protocol: ListenerProtocol.HTTPS,
        port: 443,
        host: 'shop.example.com',
        certificates: [{ name: 'shop-tls' }, { name: 'wildcard', namespace: 'certs' }],
      },
      {
        name: 'issued',
        protocol: ListenerProtocol.HTTPS,
        port: 443,
        host: 'pay.example.com',
        certificates: [{ name: 'pay-tls' }],
      },
    ],
    issuer: 'letsencrypt',
    certificate: { durationHours: 720 },
  };

  test('with all props', () => {
    const chart = chartFor(newest);
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all, newest);

  test('asks a ClusterIssuer, and adds to the Gateway of the cluster', () => {
    const chart = chartFor({ ...newest, gateway: { name: 'edge' } });
    make(chart, { listeners: [http], clusterIssuer: 'letsencrypt' });
    expect(manifest(chart, 'ListenerSet')).toMatchObject({
      metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
      spec: { parentRef: { name: 'edge' } },
    });
  });

  test('is named by routes in place of a Gateway', () => {
    const chart = chartFor(newest);
    const gateway = { name: 'edge', namespace: 'gateways', gatewayClass: 'eg' };
    const set = make(chart, { ...all, gateway });
    expect(set.ref).toEqual({
      ...{ name: 'shop', namespace: 'shop', kind: ParentKind.LISTENER_SET, gatewayClass: 'eg' },
      ...{ listener: 'http', tlsListener: 'https' },
    });
    expect(ApiObject.of(set)).toBe(set.apiObject);
    new ExposedApp(chart, 'web', {
      ...{ namespace: 'shop', selector: { app: 'web' } },
      ports: [{ port: 80 }],
      expose: [Exposure.http({ gateway: set.ref, host: 'shop.example.com' })],
    });
    const parent = { kind: 'ListenerSet', name: 'shop' };
    expect(manifest(chart, 'HTTPRoute').spec['parentRefs']).toEqual([
      { ...parent, sectionName: 'http' },
      { ...parent, sectionName: 'https' },
    ]);
  });

  test.each([
    [{ listenersFrom: ListenersFrom.SAME }, { from: 'Same' }],
    [
      { listenersFromNamespaces: { team: 'shop' } },
      { from: 'Selector', selector: { matchLabels: { team: 'shop' } } },
    ],
  ])('is accepted by a Gateway with %j', (props, namespaces) => {
    const chart = chartFor(newest);
    new Gateway(chart, 'edge', { gatewayClass: 'eg', listeners: [http], ...props });
    expect(manifest(chart, 'Gateway').spec['allowedListeners']).toEqual({ namespaces });
  });

  testRefusals(LISTENER_SET);
});
