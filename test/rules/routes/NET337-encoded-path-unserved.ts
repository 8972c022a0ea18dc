import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, ingressYaml, routeYaml } from '../route-yaml';

const INGRESS_CLASS = (controller = 'traefik.io/ingress-controller') => `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: traefik}
spec: {controller: ${controller}}
`;
const INGRESS = (path: string, more: Readonly<Record<string, string>> = {}) =>
  ingressYaml({ className: 'traefik', path, ...more });
const GATEWAY_CLASS = (controller: string) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: istio}
spec: {controllerName: ${controller}}
`;
const ROUTE = (value: string, type = 'PathPrefix', controller = 'traefik.io/gateway-controller') =>
  GATEWAY_CLASS(controller) +
  gatewayYaml(HTTP_LISTENER) +
  routeYaml({
    rule: `matches: [{path: {type: ${type}, value: ${value}}}]\nbackendRefs: [{name: web, port: 80}]`,
  });

export const cases: RuleCases = {
  facts: ['5.4 Traefik encoded paths'],
  wrong: {
    yaml: INGRESS_CLASS() + INGRESS('/caf%C3%A9'),
    text: `
warning NET337 encoded-path-unserved: "/caf%C3%A9" gets no request by Traefik
  wrong.yaml:18   Ingress default/web   spec.rules[0].http.paths[0].path
  why: Traefik decodes the path of a request before it compares, so no request has "%C3%A9" there
  fix: Write "/café" in an Ingress, or a prefix such as "/" in an HTTPRoute.
  see: npx cdk8s-reach rules NET337
`,
  },
  right: INGRESS_CLASS() + INGRESS('/café'),
  silent: {
    'a reserved sign': { yaml: INGRESS_CLASS() + INGRESS('/a%2Bb', { pathType: 'Exact' }) },
    'another controller': {
      yaml: INGRESS_CLASS('example.com/other') + INGRESS('/caf%C3%A9'),
    },
    'an expression': {
      yaml: INGRESS_CLASS() + INGRESS('/caf%C3%A9', { pathType: 'ImplementationSpecific' }),
    },
    'a Gateway of another implementation': {
      yaml: ROUTE('/caf%C3%A9', 'PathPrefix', 'example.com/gateway'),
    },
    'an expression of a route': { yaml: ROUTE('/caf%C3%A9', 'RegularExpression') },
  },
  reported: {
    'in the letters that Traefik decodes too': {
      yaml: INGRESS_CLASS() + INGRESS('/a%2bb'),
      at: [['Ingress default/web spec.rules[0].http.paths[0].path']],
    },
    'by a Gateway': {
      yaml: ROUTE('/caf%C3%A9'),
      at: [['HTTPRoute default/web spec.rules[0].matches[0].path.value']],
    },
  },
};
