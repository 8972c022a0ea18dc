import { AddressPool, Cluster, ExposedApp, Exposure, LoadBalancers } from '../../lib';
import { metallbAnnotation } from '../../lib/cluster/output';
import { chartFor, manifest } from '../support/chart';

describe('the prefix of MetalLB annotations', () => {
  test.each([
    ['0.13.12', 'metallb.universe.tf'],
    ['0.14', 'metallb.universe.tf'],
    ['0.14.8', 'metallb.universe.tf'],
    ['0.14.9', 'metallb.io'],
    ['v0.15.3', 'metallb.io'],
    ['0.16', 'metallb.io'],
  ])('is for MetalLB %s %s', (metallb, prefix) => {
    const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ release: metallb }) });
    expect(metallbAnnotation(Cluster.of(chart), 'address-pool')).toBe(`${prefix}/address-pool`);
    const pool = new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'] });
    new ExposedApp(chart, 'web', {
      selector: { app: 'web' },
      ports: [{ port: 80 }],
      expose: [Exposure.loadBalancer({ address: pool.share('edge', '192.0.2.1') })],
    });
    expect(manifest(chart, 'Service').metadata.annotations).toEqual({
      [`${prefix}/address-pool`]: 'lan',
      [`${prefix}/loadBalancerIPs`]: '192.0.2.1',
      [`${prefix}/allow-shared-ip`]: 'edge',
    });
  });

  test('is that of the newest MetalLB where none is named', () => {
    expect(metallbAnnotation(Cluster.of(chartFor()), 'address-pool')).toBe(
      'metallb.io/address-pool',
    );
  });
});
