import type { RuleCases } from '../cases';

const SERVICE = `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
---`;

const ROUTE = (port: string, kind = 'HTTPRoute') => `
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra}]
  rules: [{backendRefs: [{name: web, port: ${port}}]}]
`;

export const cases: RuleCases = {
  facts: ['6.3 backendRefs'],
  wrong: {
    yaml: `${SERVICE}${ROUTE('8080')}`,
    text: `
error NET502 route-port-missing: Service web has no port 8080
  wrong.yaml:11   HTTPRoute shop/web   spec.rules[0].backendRefs[0]
  wrong.yaml:4    Service shop/web     spec.ports
  why: the gateway reports ResolvedRefs=False and answers 500
  fix: Write one of its ports: 80.
  see: npx cdk8s-reach rules NET502
`,
  },
  right: `${SERVICE}${ROUTE('80')}`,
  silent: {
    'a part of a Service, which may have the port elsewhere': {
      yaml: SERVICE.replace(/spec: .*/, 'spec: {type: ClusterIP}') + ROUTE('8080'),
      also: ['NET204'],
    },
    'a Service that is not given': { yaml: ROUTE('8080') },
    'a backend that is no Service': {
      yaml: `${SERVICE}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra}]
  rules: [{backendRefs: [{group: x.example.com, kind: Bucket, name: web, port: 8080}]}]
`,
    },
    'a port that a later tool fills in': { yaml: `${SERVICE}${ROUTE('"${PORT}"')}` },
  },
  reported: {
    'a route of gRPC': {
      yaml: `${SERVICE}${ROUTE('443', 'GRPCRoute')}`,
      at: [['GRPCRoute shop/web spec.rules[0].backendRefs[0]', 'Service shop/web spec.ports']],
      severity: 'error',
      why: 'the gateway reports ResolvedRefs=False and answers UNAVAILABLE',
    },
    'a route of TCP': {
      yaml: `${SERVICE}${ROUTE('443', 'TCPRoute')}`,
      at: [['Service shop/web spec.ports', 'TCPRoute shop/web spec.rules[0].backendRefs[0]']],
      severity: 'error',
      why: 'the gateway reports ResolvedRefs=False and rejects the connections',
    },
    'a route of UDP': {
      yaml: `${SERVICE}${ROUTE('443', 'UDPRoute')}`,
      at: [['Service shop/web spec.ports', 'UDPRoute shop/web spec.rules[0].backendRefs[0]']],
      severity: 'error',
      why: 'the gateway reports ResolvedRefs=False and drops the packets',
    },
    'a backend that gets no requests yet': {
      yaml: `${SERVICE}${ROUTE('8080, weight: 0')}`,
      at: [['HTTPRoute shop/web spec.rules[0].backendRefs[0]', 'Service shop/web spec.ports']],
      severity: 'info',
      also: ['NET355'],
      why: 'the gateway reports ResolvedRefs=False, and no requests go there as long as the weight is 0',
    },
    'a Service that gets copies of the requests': {
      yaml: `${SERVICE}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra}]
  rules:
    - backendRefs: [{name: web, port: 80}]
      filters: [{type: RequestMirror, requestMirror: {backendRef: {name: web, port: 81}}}]
`,
      at: [
        [
          'HTTPRoute shop/web spec.rules[0].filters[0].requestMirror.backendRef',
          'Service shop/web spec.ports',
        ],
      ],
      severity: 'warning',
      why: 'the gateway reports ResolvedRefs=False and sends no copies of the requests',
    },
  },
};
