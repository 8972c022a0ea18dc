import { isAddedPort } from '../../../lib/model/queries/added-ports';
import { first, networkOf } from '../../support/network';

const NAMESPACE = (metadata: string) =>
  `{apiVersion: v1, kind: Namespace, metadata: {name: shop, ${metadata}}}`;

const POD = (metadata = '') =>
  `{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, ${metadata}}, spec: {containers: [{image: web}]}}`;

test.each([
  ['labels of the pods', [POD('labels: {sidecar.istio.io/inject: "true"}')], 'TCP', true],
  ['annotations of the pods', [POD('annotations: {sidecar.istio.io/inject: "true"}')], 'TCP', true],
  ['their namespace', [NAMESPACE('labels: {istio-injection: enabled}'), POD()], 'TCP', true],
  ['its annotations', [NAMESPACE('annotations: {istio.io/rev: a}'), POD()], 'TCP', true],
  ['nobody', [POD()], 'TCP', undefined],
  ['the pods, for another protocol', [POD('labels: {istio.io/rev: a}')], 'UDP', false],
])('a sidecar that is asked for by %s', (_, documents, protocol, expected) => {
  const network = networkOf(documents.join('\n---\n'));
  const pod = first(network.workloads);
  expect(isAddedPort(network, pod, { name: 'http-envoy-prom', protocol })).toBe(expected);
});
