import { ciliumLabel } from '../../../lib/facts/controllers/cilium-labels';

test.each([
  ['app', { kind: 'pod', key: 'app' }],
  ['k8s:app', { kind: 'pod', key: 'app' }],
  ['any:app', { kind: 'pod', key: 'app' }],
  ['app.kubernetes.io/name', { kind: 'pod', key: 'app.kubernetes.io/name' }],
  ['io.kubernetes.pod.namespace', { kind: 'namespace' }],
  ['k8s:io.kubernetes.pod.namespace', { kind: 'namespace' }],
  ['k8s:io.cilium.k8s.namespace.labels.team', { kind: 'namespace-label', key: 'team' }],
  ['reserved:world', { kind: 'reserved', key: 'world' }],
  ['io.cilium.k8s.policy.cluster', { kind: 'unread' }],
  ['pod-template-hash', { kind: 'unread' }],
  ['container:name', { kind: 'unread' }],
])('%s', (text, label) => {
  expect(ciliumLabel(text)).toEqual(label);
});
