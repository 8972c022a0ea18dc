import { isAdded, trySidecar } from '../../../lib/facts/controllers/sidecars';

type Marks = Readonly<Record<string, string>>;

test.each<[name: string, pod: Marks, namespace: Marks, expected: boolean | undefined]>([
  ['http-envoy-prom', { 'sidecar.istio.io/inject': 'true' }, {}, true],
  ['http-envoy-prom', { 'istio.io/rev': 'canary' }, {}, true],
  ['http-envoy-prom', {}, { 'istio-injection': 'enabled' }, true],
  ['http-envoy-prom', {}, { 'istio.io/rev': 'canary' }, true],
  ['http-envoy-prom', {}, { 'istio-injection': 'disabled' }, false],
  [
    'http-envoy-prom',
    { 'sidecar.istio.io/inject': 'false' },
    { 'istio-injection': 'enabled' },
    false,
  ],
  ['http-envoy-prom', { 'linkerd.io/inject': 'enabled' }, {}, undefined],
  ['linkerd-admin', { 'linkerd.io/inject': 'enabled' }, {}, true],
  ['linkerd-proxy', {}, { 'linkerd.io/inject': 'ingress' }, true],
  ['linkerd-admin', { 'linkerd.io/inject': 'disabled' }, {}, false],
  ['linkerd-admin', {}, {}, undefined],
  ['dapr-metrics', { 'dapr.io/enabled': 'true' }, {}, true],
  ['dapr-http', { 'dapr.io/enabled': 'false' }, {}, false],
  ['dapr-http', {}, { 'dapr.io/enabled': 'true' }, false],
])('the sidecar with %s, of pods with %j in a namespace with %j, is added: %s', (...row) => {
  const [name, pod, namespace, expected] = row;
  const sidecar = trySidecar(name);
  expect(sidecar && isAdded(sidecar, pod, namespace)).toBe(expected);
});

test('no sidecar has a port of another name', () => {
  expect(trySidecar('http')).toBeUndefined();
});
