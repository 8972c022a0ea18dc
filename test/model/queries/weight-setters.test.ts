import { tryWeightSetter } from '../../../lib/model/queries/weight-setters';
import { first, networkOf } from '../../support/network';

const ROUTE = (kind = 'HTTPRoute') =>
  `{apiVersion: gateway.networking.k8s.io/v1, kind: ${kind}, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {rules: [{backendRefs: [{name: a, port: 80}]}]}}`;

const ROLLOUT = (plugin: string, services = 'stableService: a', namespace = 'shop') =>
  `{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: one, namespace: ${namespace}}, spec: {strategy: {canary: {${services}, trafficRouting: {plugins: {argoproj-labs/gatewayAPI: ${plugin}}}}}}}`;

const CANARY = (service: string, namespace = 'shop') =>
  `{apiVersion: flagger.app/v1beta1, kind: Canary, metadata: {name: two, namespace: ${namespace}}, spec: {targetRef: {name: web}, service: ${service}}}`;

const REFS = 'gatewayRefs: [{name: edge}]';

test.each([
  [ROUTE(), ROLLOUT('{httpRoute: web}'), 'one'],
  [ROUTE(), ROLLOUT('{httpRoute: web, namespace: other}'), undefined],
  [ROUTE(), ROLLOUT('{httpRoute: web}', 'stableService: a', 'other'), undefined],
  [ROUTE(), ROLLOUT('{httpRoute: web, namespace: shop}', 'stableService: a', 'other'), 'one'],
  [ROUTE(), ROLLOUT('{httpRoute: web}', 'canaryService: b'), undefined],
  [ROUTE(), ROLLOUT('{httpRoute: web}', 'pingPong: {pingService: a, pongService: b}'), 'one'],
  [ROUTE(), ROLLOUT('{httpRoutes: [{name: web}]}'), 'one'],
  [ROUTE(), ROLLOUT('{httpRouteSelector: {matchLabels: {app: web}}}'), 'one'],
  [ROUTE(), ROLLOUT('{httpRouteSelector: {matchLabels: {app: db}}}'), undefined],
  [ROUTE(), ROLLOUT('{grpcRoute: web}'), undefined],
  [ROUTE('GRPCRoute'), ROLLOUT('{grpcRoute: web}'), 'one'],
  [ROUTE('TCPRoute'), ROLLOUT('{tcpRoutes: [{name: web}]}'), 'one'],
  [ROUTE(), CANARY(`{${REFS}}`), 'two'],
  [ROUTE(), CANARY(`{name: web, ${REFS}}`), 'two'],
  [ROUTE(), CANARY(`{name: other, ${REFS}}`), undefined],
  [ROUTE(), CANARY('{port: 80}'), undefined],
  [ROUTE(), CANARY(`{${REFS}}`, 'other'), undefined],
  [ROUTE('GRPCRoute'), CANARY(`{${REFS}}`), undefined],
])('the weights of %s beside %s are written by %s', (route, other, expected) => {
  const network = networkOf([route, other].join('\n---\n'));
  const one = first(network.routes);
  expect(tryWeightSetter(network, one, first(one.rules))?.name).toBe(expected);
});
