import type { Chart } from 'cdk8s';
import type { ExposedAppProps } from '../../../lib';
import {
  Egress,
  ExposedApp,
  Exposure,
  IpFamilyPolicy,
  LegacyBackend,
  Protocol,
} from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { EGRESS } from './egress.refusals';

const named = (name: string) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});
const pods = (app: string) => ({ podSelector: { matchLabels: { app } } });

const ports = [{ port: 80, targetPort: 8080 }];

const app = (chart: Chart, props: Partial<ExposedAppProps> = {}, id = 'web') =>
  new ExposedApp(chart, id, { image: 'nginx:1.27', namespace: 'shop', ports, ...props });

function egressOf(egress: (chart: Chart) => Egress[]): unknown {
  const chart = chartFor();
  app(chart, { egress: egress(chart) });
  return manifest(chart, 'NetworkPolicy', 'web').spec['egress'];
}

const DNS = {
  to: [{ ...named('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
  ports: [{ port: 53 }, { port: 53, protocol: 'UDP' }],
};

describe('egress', () => {
  test('always has the DNS of the cluster', () => {
    expect(egressOf(() => [])).toEqual([DNS]);
  });

  test('restricts nothing else', () => {
    const chart = chartFor();
    app(chart, { egress: [] });
    expect(manifest(chart, 'NetworkPolicy').spec).toEqual({
      podSelector: { matchLabels: { app: 'web' } },
      policyTypes: ['Egress'],
      egress: [DNS],
    });
  });

  test('of apps goes to the ports of their pods, also where these come later', () => {
    const chart = chartFor();
    const cart = app(chart, {}, 'cart');
    app(chart, { egress: [Egress.app(cart)] });
    cart.expose(Exposure.clusterIp({ serviceName: 'admin', ports: [{ port: 9000 }] }));
    expect(manifest(chart, 'NetworkPolicy').spec['egress']).toEqual([
      { to: [pods('cart')], ports: [{ port: 8080 }, { port: 9000 }] },
      DNS,
    ]);
  });

  test('of a backend goes to its addresses, and to the pods beside them', () => {
    const old = (chart: Chart) =>
      new LegacyBackend(chart, 'old', {
        namespace: 'shop',
        addresses: ['192.0.2.9', '2001:db8::9'],
        ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK,
        selector: { app: 'new' },
        ports: [{ port: 5432, targetPort: 15432, podPort: 6432 }],
      });
    expect(egressOf((chart) => [Egress.app(old(chart))])).toEqual([
      {
        to: [
          pods('new'),
          { ipBlock: { cidr: '192.0.2.9/32' } },
          { ipBlock: { cidr: '2001:db8::9/128' } },
        ],
        ports: [{ port: 15432 }, { port: 6432 }],
      },
      DNS,
    ]);
  });

  test('of everything else', () => {
    const udp = [{ port: 123, protocol: Protocol.UDP }];
    expect(
      egressOf(() => [
        Egress.pods({ app: 'db' }, { namespace: 'data', ports: [{ port: 5432 }] }),
        Egress.namespace('monitoring'),
        Egress.network('192.0.2.0/24', { except: ['192.0.2.0/28'], ports: udp }),
        Egress.everyone({ ports: [{ port: 443 }] }),
        Egress.dns({ namespace: 'openshift-dns', labels: { app: 'dns' } }, 5353),
      ]),
    ).toEqual([
      { to: [{ ...named('data'), ...pods('db') }], ports: [{ port: 5432 }] },
      { to: [named('monitoring')] },
      { to: [{ ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.0/28'] } }], ports: udp },
      { ports: [{ port: 443 }] },
      {
        to: [{ ...named('openshift-dns'), ...pods('dns') }],
        ports: [{ port: 5353 }, { port: 5353, protocol: 'UDP' }],
      },
    ]);
  });
});

testRefusals(EGRESS);
