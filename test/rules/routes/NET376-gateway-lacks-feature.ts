import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, routeYaml } from '../route-yaml';

const CLASS = (controller: string) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: istio}
spec: {controllerName: ${controller}}
`;
const BACKEND = 'backendRefs: [{name: web, port: 80}]';
const CORS = routeYaml({
  rule: `filters: [{type: CORS, cors: {allowOrigins: ["*"]}}]\n${BACKEND}`,
});
const TIMEOUTS = routeYaml({ rule: `timeouts: {request: 10s}\n${BACKEND}` });
const BY = (controller: string, ...routes: readonly string[]) =>
  CLASS(controller) + gatewayYaml(HTTP_LISTENER) + routes.join('');
const TRAEFIK = 'traefik.io/gateway-controller';
const AT = (field: string) => [
  ['HTTPRoute default/web spec.parentRefs[0]', `HTTPRoute default/web ${field}`],
];

export const cases: RuleCases = {
  facts: ['6.3 CORS', '6.3 timeouts'],
  wrong: {
    yaml: BY(TRAEFIK, CORS),
    text: `
warning NET376 gateway-lacks-feature: the filter CORS is not supported by the Gateways of Traefik
  wrong.yaml:19   HTTPRoute default/web   spec.parentRefs[0]
  wrong.yaml:22   HTTPRoute default/web   spec.rules[0].filters[0]
  why: Traefik answers every request of such a rule with status 500
  fix: Remove it, or attach the route to a Gateway of another implementation.
  see: npx cdk8s-reach rules NET376
`,
  },
  right: BY(TRAEFIK, routeYaml()),
  target: { gatewayApi: '1.6' },
  silent: {
    'an implementation of which nothing is known': {
      yaml: BY('istio.io/gateway-controller', CORS),
    },
    'timeouts by Contour, which keeps them': {
      yaml: BY('projectcontour.io/gateway-controller', TIMEOUTS),
    },
    'a route of a Service, in a mesh': {
      yaml: TIMEOUTS.replace('{name: edge}', '{group: "", kind: Service, name: web}'),
    },
    'the implementation that is stated of the cluster': {
      yaml: TIMEOUTS,
      target: { gatewayController: 'gateway.envoyproxy.io/gatewayclass-controller' },
    },
  },
  reported: {
    'timeouts that Traefik ignores': {
      yaml: BY(TRAEFIK, TIMEOUTS),
      at: AT('spec.rules[0].timeouts'),
    },
    'by what is stated of the cluster': {
      yaml: CORS,
      target: { gatewayController: TRAEFIK },
      at: AT('spec.rules[0].filters[0]'),
    },
    'as advice, where the implementation is not stated': {
      yaml: TIMEOUTS,
      at: AT('spec.rules[0].timeouts'),
    },
  },
};
