import {
  hasOpenLabels,
  monitoredServices,
  podMonitors,
  serviceMonitors,
} from '../../../lib/model/queries/monitor';
import { first, networkOf } from '../../support/network';

const monitor = (spec: string, kind = 'ServiceMonitor') => `
apiVersion: monitoring.coreos.com/v1
kind: ${kind}
metadata: {name: m, namespace: watch}
spec: ${spec}
---`;

const service = (name: string, namespace: string, labels: string) =>
  `\n{apiVersion: v1, kind: Service, metadata: {name: ${name}, namespace: ${namespace}, labels: {${labels}}}}\n---`;

const SERVICES =
  service('near', 'watch', 'app: web, tier: front') +
  service('far', 'shop', 'app: web') +
  service('db', 'shop', 'app: db');

test.each<[string, string[]]>([
  ['{selector: {matchLabels: {app: web}}}', ['near']],
  ['{selector: {matchLabels: {app: web}}, namespaceSelector: {any: true}}', ['near', 'far']],
  ['{selector: {matchLabels: {app: web}}, namespaceSelector: {matchNames: [shop]}}', ['far']],
  ['{selector: {matchLabels: {app: web}}, namespaceSelector: {any: false}}', ['near']],
  ['{selector: {matchLabels: {app: web}}, namespaceSelector: null}', ['near']],
  ['{selector: {matchLabels: {app: web, tier: back}}}', []],
  ['{selector: {}, namespaceSelector: {any: true}}', ['near', 'far', 'db']],
  [
    '{selector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}, namespaceSelector: {any: true}}',
    ['db'],
  ],
])('%s takes the Services %j', (spec, names) => {
  const network = networkOf(monitor(spec) + SERVICES);
  const found = monitoredServices(network, first(serviceMonitors(network)));
  expect(found.map(({ manifest }) => manifest.name)).toEqual(names);
});

test('the endpoints of both kinds stand under names of their own', () => {
  const network = networkOf(
    monitor('{endpoints: [{port: http}, {targetPort: 80}, {port: 80, targetPort: web}, null]}') +
      monitor('{podMetricsEndpoints: [{port: metrics}]}', 'PodMonitor'),
  );
  expect(first(serviceMonitors(network)).endpoints).toEqual([
    { field: 'spec.endpoints[0]', port: 'http' },
    { field: 'spec.endpoints[1]', targetPort: 80 },
    { field: 'spec.endpoints[2]', targetPort: 'web' },
    { field: 'spec.endpoints[3]' },
  ]);
  expect(first(podMonitors(network)).endpoints).toEqual([
    { field: 'spec.podMetricsEndpoints[0]', port: 'metrics' },
  ]);
});

test.each([
  [service('a', 'shop', 'app: "${APP}"'), true],
  [service('a', '"${NS}"', 'app: web'), true],
  [service('"${NAME}"', 'shop', 'app: web'), false],
  [SERVICES, false],
])('Services %s have open labels: %s', (text, open) => {
  expect(hasOpenLabels(networkOf(text))).toBe(open);
});
