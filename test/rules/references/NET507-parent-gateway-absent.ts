import type { RuleCases } from '../cases';

const GATEWAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: infra}
spec:
  gatewayClassName: envoy
  listeners:
    - {name: http, protocol: HTTP, port: 80, allowedRoutes: {namespaces: {from: All}}}
---`;

const ROUTE = (parent: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [${parent}]
  hostnames: [web.example.com]
  rules: [{backendRefs: [{name: web, port: 80}]}]
`;

export const cases: RuleCases = {
  facts: ['6.3 parentRefs'],
  wrong: {
    yaml: GATEWAY + ROUTE('{name: edge}'),
    text: `
info NET507 parent-gateway-absent: Gateway shop/edge is not in the checked files
  wrong.yaml:13   HTTPRoute shop/web   spec.parentRefs[0]
  why: if it does not exist, no controller accepts the route or the listeners, and requests get no answer
  fix: Correct the name or the namespace; the default namespace is that of the route or the ListenerSet.
  see: npx cdk8s-reach rules NET507
`,
  },
  right: GATEWAY + ROUTE('{name: edge, namespace: infra}'),
  silent: {
    'no Gateway is given at all': { yaml: ROUTE('{name: edge}') },
    'a parent that is a Service, as in a mesh': {
      yaml: GATEWAY + ROUTE('{group: "", kind: Service, name: web}'),
    },
  },
};
