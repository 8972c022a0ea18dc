import type { ClusterProps } from '../../../lib';
import { ExposedApp, Exposure, Via } from '../../../lib';
import { chartFor, manifest, manifests } from '../../support/chart';

const edge: ClusterProps = {
  gatewayApi: '1.6',
  gateway: { name: 'edge', namespace: 'gateways', listener: 'http', tlsListener: 'https' },
};

describe('Exposure.http by a Gateway', () => {
  const app = (expose: Exposure[], cluster: ClusterProps) => {
    const chart = chartFor(cluster);
    const made = new ExposedApp(chart, 'web', {
      namespace: 'shop',
      selector: { app: 'web' },
      ports: [{ port: 80, targetPort: 8080 }],
      expose,
    });
    return { chart, made };
  };

  test('is an HTTPRoute of the app, under the host of the template', () => {
    const { chart, made } = app([Exposure.http({ path: '/cart', stripPrefix: true })], {
      ...edge,
      hostTemplate: '{name}.{namespace}.lab.example.com',
    });
    expect(manifest(chart, 'HTTPRoute').metadata).toEqual({ name: 'web', namespace: 'shop' });
    expect(manifest(chart, 'HTTPRoute').spec['hostnames']).toEqual(['web.shop.lab.example.com']);
    expect(made.urls).toEqual(['https://web.shop.lab.example.com/cart']);
    expect(made.gatewayRoutes).toHaveLength(1);
    expect(made.ingresses).toEqual([]);
  });

  test.each([
    ['the cluster names no gateway', {}, {}, ['Ingress']],
    ['it names a gateway alone', edge, {}, ['HTTPRoute']],
    ['it names a gateway and a class', { ...edge, ingressClass: 'nginx' }, {}, ['Ingress']],
    ['both are asked for', edge, { via: Via.BOTH }, ['Ingress', 'HTTPRoute']],
    ['a gateway is named here', {}, { gateway: { name: 'edge' } }, ['HTTPRoute']],
    ['a class is named here', edge, { ingressClass: 'nginx' }, ['Ingress']],
  ])('or an Ingress: %s', (_, cluster, options, kinds) => {
    const { chart } = app([Exposure.http(options)], cluster);
    const made = manifests(chart).map(({ kind }) => kind);
    expect(made.filter((kind) => kind !== 'Service')).toEqual(kinds);
  });
});
