import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
    - {name: http, protocol: HTTP, port: 80, allowedRoutes: {namespaces: {from: All}}}
`,
    text: `
warning NET709 open-listener: listener http accepts routes of every namespace and requests for every host
  wrong.yaml:7   Gateway default/edge   spec.listeners[0]
  why: everyone who can create a route in any namespace can serve any host at this address
  fix: Write a hostname, and allowedRoutes with Same or a Selector.
  see: npx cdk8s-reach rules NET709
`,
  },
  right: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
    - {name: http, protocol: HTTP, port: 80, hostname: web.example.com}
`,
  silent: {
    'a port of TCP, which knows no hosts': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
    - {name: db, protocol: TCP, port: 5432}
`,
    },
  },
  reported: {
    'a host, but every namespace': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
    - {name: http, protocol: HTTP, port: 80, hostname: web.example.com, allowedRoutes: {namespaces: {from: All}}}
`,
      at: [['Gateway default/edge spec.listeners[0]']],
    },
  },
};
