import { isAddedPort } from '../../../lib/model/queries/added-ports';
import { first, networkOf } from '../../support/network';

const NAMESPACE = (metadata: string) =>
  `{apiVersion: v1, kind: Namespace, metadata: {name: shop, ${metadata}}}`;

const POD = (metadata = '', spec = '') =>
  `{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, ${metadata}}, spec: {${spec}containers: [{image: web}]}}`;

const INJECTED = 'labels: {sidecar.istio.io/inject: "true"}';
const DAPR = 'annotations: {dapr.io/enabled: "true"}';
const HOST_NETWORK = 'hostNetwork: true, ';

test.each<[title: string, documents: string[], port: string, expected: boolean | undefined]>([
  ['labels of the pods', [POD(INJECTED)], 'http-envoy-prom', true],
  ['annotations of the pods', [POD(DAPR)], 'dapr-http', true],
  [
    'their namespace',
    [NAMESPACE('labels: {istio-injection: enabled}'), POD()],
    'http-envoy-prom',
    true,
  ],
  [
    'its annotations',
    [NAMESPACE('annotations: {linkerd.io/inject: enabled}'), POD()],
    'linkerd-admin',
    true,
  ],
  [
    'annotations, and is by labels',
    [NAMESPACE('annotations: {istio.io/rev: a}'), POD()],
    'http-envoy-prom',
    undefined,
  ],
  [
    'the pods, and refused by their namespace',
    [NAMESPACE('labels: {istio-injection: disabled}'), POD(INJECTED)],
    'http-envoy-prom',
    false,
  ],
  ['nobody', [POD()], 'http-envoy-prom', undefined],
  ['nobody, of Dapr', [POD()], 'dapr-http', false],
  ['pods on the host network', [POD(INJECTED, HOST_NETWORK)], 'http-envoy-prom', false],
  [
    'the namespace of pods on the host network',
    [NAMESPACE('annotations: {linkerd.io/inject: enabled}'), POD('', HOST_NETWORK)],
    'linkerd-admin',
    false,
  ],
  ['pods on the host network, of Dapr', [POD(DAPR, HOST_NETWORK)], 'dapr-http', true],
  [
    'a value to be filled in',
    [POD('annotations: {dapr.io/enabled: "${DAPR}"}')],
    'dapr-http',
    undefined,
  ],
  ['annotations to be filled in', [POD('annotations: "${ANNOTATIONS}"')], 'dapr-http', undefined],
  [
    'a label of the namespace to be filled in',
    [NAMESPACE('labels: {istio-injection: "${INJECTION}"}'), POD()],
    'http-envoy-prom',
    undefined,
  ],
  [
    'nobody, beside a value to be filled in',
    [POD('annotations: {other: "${A}"}')],
    'dapr-http',
    false,
  ],
])('a sidecar that is asked for by %s', (_, documents, name, expected) => {
  const network = networkOf(documents.join('\n---\n'));
  const pod = first(network.workloads);
  expect(isAddedPort(network, pod, { name, protocol: 'TCP' })).toBe(expected);
});

test('a sidecar has ports of TCP alone', () => {
  const network = networkOf(POD(INJECTED));
  const pod = first(network.workloads);
  expect(isAddedPort(network, pod, { name: 'http-envoy-prom', protocol: 'UDP' })).toBe(false);
});
