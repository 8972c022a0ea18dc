import { Chart } from 'cdk8s';
import {
  Cluster,
  ExposedApp,
  ExternalAlias,
  HeadlessSet,
  HttpBackend,
  HttpRoutes,
  LegacyBackend,
} from '../../../lib';
import { chartFor, manifest } from '../../support/chart';

const ports = [{ port: 80 }];

describe('Reachable', () => {
  test.each([
    [
      'an ExposedApp',
      (chart: Chart) =>
        new ExposedApp(chart, 'web', { selector: { app: 'web' }, ports, serviceName: 'front' }),
    ],
    [
      'a HeadlessSet',
      (chart: Chart) =>
        new HeadlessSet(chart, 'web', { image: 'web', ports, serviceName: 'front' }),
    ],
    [
      'a LegacyBackend',
      (chart: Chart) =>
        new LegacyBackend(chart, 'web', { addresses: ['192.0.2.1'], ports, name: 'front' }),
    ],
  ])('%s has a Service, which a route leads to', (_, make) => {
    const chart = chartFor();
    const target = make(chart);
    expect(target.service.name).toBe('front');
    expect(target.serviceName).toBe('front');
    expect(target.namespace).toBe('default');
    new HttpRoutes(chart, 'routes', {
      routes: [{ path: '/', backend: HttpBackend.of(target) }],
    });
    expect(manifest(chart, 'Ingress').spec.rules).toMatchObject([
      { http: { paths: [{ backend: { service: { name: 'front', port: { number: 80 } } } }] } },
    ]);
  });

  test('is of the nearest cluster', () => {
    const chart = chartFor({ domain: 'far.example' });
    const near = new Cluster(new Chart(chart, 'inner'), 'near', { domain: 'near.example' });
    const alias = (scope: Cluster | Chart) =>
      new ExternalAlias(scope, 'db', { target: 'db.example.com' });
    expect(alias(near).dnsName.full).toBe('db.default.svc.near.example');
    expect(alias(chart).dnsName.full).toBe('db.default.svc.far.example');
  });
});
