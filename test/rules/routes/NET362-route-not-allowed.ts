import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, routeYaml } from '../route-yaml';

const ROUTE = routeYaml({ parent: '{name: edge, namespace: infra}' });
const GATEWAY = (allowed: string) =>
  gatewayYaml(`{name: http, protocol: HTTP, port: 80, allowedRoutes: ${allowed}}`).replace(
    'name: edge',
    'name: edge, namespace: infra',
  );
const AT = [
  [
    'Gateway infra/edge spec.listeners[0].allowedRoutes',
    'HTTPRoute default/web metadata.namespace',
    'HTTPRoute default/web spec.parentRefs[0]',
  ],
];

export const cases: RuleCases = {
  facts: ['6.2 allowedRoutes.namespaces.from', '6.3 parentRef to other namespace'],
  wrong: {
    yaml: GATEWAY('{namespaces: {from: Same}}') + ROUTE,
    text: `
error NET362 route-not-allowed: Gateway infra/edge accepts no HTTPRoute from namespace default
  wrong.yaml:8    Gateway infra/edge      spec.listeners[0].allowedRoutes
  wrong.yaml:12   HTTPRoute default/web   metadata.namespace
  wrong.yaml:14   HTTPRoute default/web   spec.parentRefs[0]
  why: the Gateway does not accept the route (NotAllowedByListeners), so it receives no request; by default a listener only accepts routes of its own namespace
  fix: Write \`allowedRoutes: {namespaces: {from: All}}\` on the listener, or a selector.
  see: npx cdk8s-reach rules NET362
`,
  },
  right: GATEWAY('{namespaces: {from: All}}') + ROUTE,
  silent: {
    'another protocol, which NET363 reports': {
      yaml:
        GATEWAY('{namespaces: {from: Same}}').replace('protocol: HTTP', 'protocol: TCP') + ROUTE,
      also: ['NET363'],
    },
    'a selector, as the labels may be written elsewhere': {
      yaml: GATEWAY('{namespaces: {from: Selector, selector: {matchLabels: {a: b}}}}') + ROUTE,
    },
    'the namespace of the Gateway': { yaml: gatewayYaml(HTTP_LISTENER) + routeYaml() },
  },
  reported: {
    'another kind': {
      yaml: GATEWAY('{namespaces: {from: All}, kinds: [{kind: GRPCRoute}]}') + ROUTE,
      at: [
        [
          'Gateway infra/edge spec.listeners[0].allowedRoutes',
          'HTTPRoute default/web kind',
          'HTTPRoute default/web spec.parentRefs[0]',
        ],
      ],
    },
    'nothing said, which is the namespace of the Gateway': { yaml: GATEWAY('{}') + ROUTE, at: AT },
  },
};
