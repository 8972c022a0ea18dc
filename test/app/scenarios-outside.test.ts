import { ExternalAlias, HttpBackend, HttpRoutes, LegacyBackend } from '../../lib';
import { chartFor, manifests } from '../support/chart';
import { messageOf } from '../support/refusal';
import { inHomelab, inLab } from './support';

describe('C. outside the cluster, seen from inside', () => {
  test.each([
    ['C1', 'weather-ext-svc', 'wttr.in'],
    ['C2', 'rds', 'a.rds.com'],
    ['C3', 'externalname-service', 'google.com'],
    ['C3', 'svc-ext', 'google.com'],
  ])('%s %s is an alias for %s', (_id, name, target) => {
    expect(inLab('Service', name).spec).toEqual({ type: 'ExternalName', externalName: target });
  });

  test('C3 an alias cannot be the backend of HTTP', () => {
    const chart = chartFor();
    const alias = new ExternalAlias(chart, 'svc-ext', { target: 'google.com' });
    const routes = [{ path: '/', backend: HttpBackend.of(alias) }];
    expect(messageOf(() => new HttpRoutes(chart, 'search', { routes })))
      .toBe(`test/search: routes[0].backend: "test/svc-ext" is an ExternalAlias
  why: the external system would receive the host of the client instead of its own name, and answer for another site or with another certificate
  fix: if it answers for the host of the route, write HttpBackend.of(old) with old = new LegacyBackend(chart, "old", { addresses: ["192.0.2.17"], ports: [{ port: 80 }] }); otherwise send clients to its own name with redirect: { host: "old.example.com" }`);
  });

  test('C4 an alias to an address is refused', () => {
    expect(messageOf(() => new ExternalAlias(chartFor(), 'db', { target: '192.0.2.42' })))
      .toBe(`test/db: target: "192.0.2.42" is an address
  why: an alias is a DNS record that contains a name; CoreDNS answers nothing for an alias to an address
  fix: use LegacyBackend, which gives addresses a Service name`);
  });

  test('C5 a name for an address', () => {
    expect(inLab('Service', 'my-service').spec).toEqual({
      ports: [{ port: 80, targetPort: 9376 }],
    });
    expect(inLab('Endpoints', 'my-service')['subsets']).toEqual([
      { addresses: [{ ip: '192.0.2.42' }], ports: [{ port: 9376 }] },
    ]);
  });

  test('C6 a name for two addresses', () => {
    expect(inLab('Service', 'example-endpoints').spec).toEqual({ ports: [{ port: 80 }] });
    expect(inLab('Endpoints', 'example-endpoints')['subsets']).toEqual([
      { addresses: [{ ip: '11.11.11.11' }, { ip: '22.22.22.22' }], ports: [{ port: 80 }] },
    ]);
  });

  test('C7 Endpoints of another name, or beside a selector, cannot be written', () => {
    const chart = chartFor({ kubernetes: '1.32' });
    const props = { addresses: ['192.0.2.42'], ports: [{ port: 80 }], name: 'jordy' };
    new LegacyBackend(chart, 'jordy-ep', props);
    expect(manifests(chart).map(({ kind, metadata }) => [kind, metadata.name])).toEqual([
      ['Service', 'jordy'],
      ['Endpoints', 'jordy'],
    ]);
    const selector = { app: 'jordy' };
    new LegacyBackend(chart, 'migrating', { ...props, name: 'migrating', selector });
    const kinds = manifests(chart).map(({ kind }) => kind);
    expect(kinds).toEqual(['Service', 'Endpoints', 'Service', 'EndpointSlice']);
  });

  test('C8 one name over an old system and the new pods', () => {
    expect(inHomelab('Service', 'example-migrated').spec).toEqual({
      selector: { app: 'example' },
      ports: [{ port: 80, targetPort: 8080 }],
    });
    const slice = inHomelab('EndpointSlice', 'example-migrated-ipv4');
    expect(slice.metadata.labels).toEqual({
      'kubernetes.io/service-name': 'example-migrated',
      'endpointslice.kubernetes.io/managed-by': 'cdk8s-reach',
    });
    expect(slice).toMatchObject({
      addressType: 'IPv4',
      endpoints: [{ addresses: ['22.22.22.22'] }],
      ports: [{ port: 80 }],
    });
  });
});
