import type { Marked } from '../../../lib/facts/controllers/sidecars';
import { isAdded, trySidecar } from '../../../lib/facts/controllers/sidecars';

const INJECT = 'sidecar.istio.io/inject';
const REVISION = { labels: { 'istio.io/rev': 'canary' } };
const ENABLED = { labels: { 'istio-injection': 'enabled' } };
const DISABLED = { labels: { 'istio-injection': 'disabled' } };
const LINKERD = (value: string) => ({ annotations: { 'linkerd.io/inject': value } });
const DAPR = (value: string) => ({ annotations: { 'dapr.io/enabled': value } });
const NONE = { labels: {}, annotations: {} };

type Row = [
  port: string,
  pods: Partial<Marked>,
  namespace: Partial<Marked>,
  expected: boolean | undefined,
];

test.each<Row>([
  ['http-envoy-prom', {}, {}, undefined],
  ['http-envoy-prom', { labels: { [INJECT]: 'true' } }, {}, true],
  ['http-envoy-prom', { labels: { [INJECT]: 'Yes' } }, {}, true],
  ['http-envoy-prom', { labels: { [INJECT]: '' } }, {}, undefined],
  ['http-envoy-prom', { labels: { [INJECT]: '' } }, ENABLED, true],
  ['http-envoy-prom', { labels: { [INJECT]: 'false' } }, ENABLED, false],
  ['http-envoy-prom', { labels: { [INJECT]: '1' } }, ENABLED, false],
  ['http-envoy-prom', { labels: { [INJECT]: 'enabled' } }, {}, false],
  ['http-envoy-prom', { labels: { [INJECT]: 'true' } }, DISABLED, false],
  ['http-envoy-prom', { annotations: { [INJECT]: 'on' } }, {}, true],
  ['http-envoy-prom', { annotations: { [INJECT]: 'no' } }, ENABLED, false],
  [
    'http-envoy-prom',
    { labels: { [INJECT]: 'false' }, annotations: { [INJECT]: 'true' } },
    {},
    false,
  ],
  [
    'http-envoy-prom',
    { labels: { [INJECT]: 'true' }, annotations: { [INJECT]: 'false' } },
    {},
    true,
  ],
  ['http-envoy-prom', { labels: { [INJECT]: '' }, annotations: { [INJECT]: 'no' } }, ENABLED, true],
  ['http-envoy-prom', REVISION, {}, true],
  ['http-envoy-prom', REVISION, DISABLED, false],
  ['http-envoy-prom', { labels: { ...REVISION.labels, [INJECT]: 'false' } }, {}, false],
  ['http-envoy-prom', { labels: { 'istio.io/rev': 'off' } }, {}, true],
  ['http-envoy-prom', { labels: { 'istio.io/rev': '' } }, {}, undefined],
  ['http-envoy-prom', { annotations: REVISION.labels }, {}, undefined],
  ['http-envoy-prom', {}, ENABLED, true],
  ['http-envoy-prom', {}, REVISION, true],
  ['http-envoy-prom', {}, DISABLED, false],
  ['http-envoy-prom', {}, { labels: { 'istio-injection': 'true' } }, false],
  ['http-envoy-prom', {}, { annotations: ENABLED.labels }, undefined],
  ['http-envoy-prom', LINKERD('enabled'), {}, undefined],
  ['linkerd-admin', {}, {}, undefined],
  ['linkerd-admin', LINKERD('enabled'), {}, true],
  ['linkerd-admin', LINKERD('ingress'), LINKERD('disabled'), true],
  ['linkerd-admin', LINKERD('disabled'), LINKERD('enabled'), false],
  ['linkerd-admin', LINKERD('true'), {}, false],
  ['linkerd-admin', { labels: { 'linkerd.io/inject': 'enabled' } }, {}, undefined],
  ['linkerd-proxy', {}, LINKERD('ingress'), true],
  ['linkerd-proxy', {}, LINKERD('disabled'), false],
  ['linkerd-proxy', {}, { labels: { 'linkerd.io/inject': 'enabled' } }, undefined],
  ['dapr-http', {}, {}, false],
  ['dapr-metrics', DAPR('true'), {}, true],
  ['dapr-grpc', DAPR(' T '), {}, true],
  ['dapr-internal', DAPR('1'), {}, true],
  ['dapr-http', DAPR('false'), {}, false],
  ['dapr-http', DAPR('enabled'), {}, false],
  ['dapr-http', DAPR(''), {}, false],
  ['dapr-http', { labels: { 'dapr.io/enabled': 'true' } }, {}, false],
  ['dapr-http', {}, DAPR('true'), false],
])('the sidecar with %s, of pods with %j in a namespace with %j, is added: %s', (...row) => {
  const [port, pods, namespace, expected] = row;
  const sidecar = trySidecar(port);
  const marked = { pods: { ...NONE, ...pods }, namespace: { ...NONE, ...namespace } };
  expect(sidecar && isAdded(sidecar, marked)).toBe(expected);
});

test('no sidecar has a port of another name', () => {
  expect(trySidecar('http')).toBeUndefined();
});
