import { tryServedKind } from '../../../lib/facts/releases/api-versions';

test.each([
  ['networking.k8s.io/v1beta1', 'Ingress', { until: '1.22', instead: 'networking.k8s.io/v1' }],
  ['apps/v1beta2', 'StatefulSet', { until: '1.16', instead: 'apps/v1' }],
  ['networking.k8s.io/v1', 'ServiceCIDR', { since: '1.33' }],
  ['networking.k8s.io/v1', 'Ingress', undefined],
  ['example.com/v1beta1', 'Ingress', undefined],
  ['', 'constructor', undefined],
])('%s %s', (apiVersion, kind, served) => {
  expect(tryServedKind(apiVersion, kind)).toEqual(served);
});
