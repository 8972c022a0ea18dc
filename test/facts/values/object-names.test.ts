import { tryObjectName } from '../../../lib/facts/values/object-names';

describe('tryObjectName', () => {
  test.each([
    ['', 'Service', 'web'],
    ['', 'Namespace', '2048'],
    ['', 'ConfigMap', 'a.b'],
    ['apps', 'Deployment', 'web.v1'],
    ['metallb.io', 'IPAddressPool', 'lab.pool'],
    ['networking.k8s.io', 'IPAddress', '2001:db8::1'],
    ['networking.k8s.io', 'IPAddress', '192.0.2.1'],
  ])('%s/%s takes %s', (group, kind, name) => {
    expect(tryObjectName(group, kind, false)?.(name)).toBeUndefined();
  });

  test.each([
    ['', 'Service', '2048', 'is not a Service name'],
    ['', 'Service', 'a.b', 'is not a Service name'],
    ['', 'Namespace', 'a.b', 'is not a DNS label'],
    ['', 'ConfigMap', 'A', 'is not a DNS subdomain'],
    ['gateway.networking.k8s.io', 'HTTPRoute', 'a_b', 'is not a DNS subdomain'],
    ['networking.k8s.io', 'IPAddress', '2001:db8:0::1', 'is not an address in its shortest form'],
    ['networking.k8s.io', 'IPAddress', 'web', 'is not an address in its shortest form'],
  ])('%s/%s refuses %s', (group, kind, name, what) => {
    expect(tryObjectName(group, kind, false)?.(name)?.what).toBe(what);
  });

  test('a Service may start with a digit where the cluster takes that', () => {
    expect(tryObjectName('', 'Service', true)?.('2048')).toBeUndefined();
  });

  test.each([
    ['rbac.authorization.k8s.io', 'ClusterRole'],
    ['example.com', 'Thing'],
    ['__proto__', 'toString'],
  ])('knows nothing of %s/%s', (group, kind) => {
    expect(tryObjectName(group, kind, false)).toBeUndefined();
  });
});
