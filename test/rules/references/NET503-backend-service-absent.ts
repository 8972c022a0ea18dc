import type { RuleCases } from '../cases';

const SERVICE = (name: string, namespace = 'shop') => `
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ${namespace}}
spec: {selector: {app: ${name}}, ports: [{name: http, port: 80}]}
---`;

const TENANT = (apiVersion: string, namespace: string) => `
apiVersion: ${apiVersion}
kind: ${apiVersion.startsWith('cert') ? 'Certificate' : 'Tenant'}
metadata: {name: web, namespace: ${namespace}}
spec: {secretName: web, dnsNames: [web.example.com], issuerRef: {name: ca}}
---`;

const INGRESS = (port = '{number: 80}') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: ${port}}}}]}
`;

export const cases: RuleCases = {
  facts: ['5.1 backend namespace', '5.1 backend.service missing / wrong port name'],
  wrong: {
    yaml: SERVICE('front') + INGRESS(),
    text: `
info NET503 backend-service-absent: Service shop/web is not in the checked files
  wrong.yaml:13   Ingress shop/web   spec.rules[0].http.paths[0].backend.service
  why: if the Service is not in the cluster either, every request is answered with status 500 or 503
  fix: Correct the name or the namespace, or add the Service to the checked files.
  see: npx cdk8s-reach rules NET503
`,
  },
  right: SERVICE('web') + INGRESS(),
  silent: {
    'no Service is given at all': { yaml: INGRESS() },
    'a backend that an annotation tells': {
      yaml: SERVICE('front') + INGRESS('{name: use-annotation}'),
    },
    'a backend that ingress-nginx does not ask, since it redirects': {
      yaml:
        SERVICE('svc-web') +
        INGRESS().replace(
          'namespace: shop}\nspec:\n  ingressClassName',
          'namespace: shop, annotations: {nginx.ingress.kubernetes.io/temporal-redirect: "https://example.com"}}\nspec:\n  ingressClassName',
        ),
    },
    'a Service whose name a later tool fills in': { yaml: SERVICE('"${NAME}"') + INGRESS() },
  },
  reported: {
    'a Service of another namespace': {
      yaml: SERVICE('web', 'blog') + INGRESS(),
      at: [['Ingress shop/web spec.rules[0].http.paths[0].backend.service']],
    },
    'as a warning, a name with a suffix in the same namespace': {
      yaml:
        SERVICE('web-dev') + SERVICE('front') + INGRESS().replace('name: web', 'name: shop-dev'),
      at: [['Ingress shop/shop-dev spec.rules[0].http.paths[0].backend.service']],
    },
    'as a warning, a name with the kind of the Service': {
      yaml: SERVICE('svc-web') + INGRESS(),
      at: [['Ingress shop/web spec.rules[0].http.paths[0].backend.service']],
    },
    'as advice, a Service of another namespace that a ReferenceGrant names': {
      severity: 'info',
      yaml: `${SERVICE('web')}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra}]
  rules: [{backendRefs: [{name: web, namespace: blog, port: 80}]}]
---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: web, namespace: blog}
spec:
  from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}]
  to: [{group: "", kind: Service, name: web}]
`,
      at: [['HTTPRoute shop/web spec.rules[0].backendRefs[0]']],
    },
    'as advice, a Service that the controller of a custom object may create': {
      severity: 'info',
      yaml: SERVICE('svc-web') + TENANT('minio.min.io/v2', 'shop') + INGRESS(),
      at: [['Ingress shop/web spec.rules[0].http.paths[0].backend.service']],
    },
    'as a warning, beside a custom object of another namespace': {
      severity: 'warning',
      yaml: SERVICE('svc-web') + TENANT('minio.min.io/v2', 'blog') + INGRESS(),
      at: [['Ingress shop/web spec.rules[0].http.paths[0].backend.service']],
    },
    'as a warning, beside an object of a kind that no Services are created for': {
      severity: 'warning',
      yaml: SERVICE('svc-web') + TENANT('cert-manager.io/v1', 'shop') + INGRESS(),
      at: [['Ingress shop/web spec.rules[0].http.paths[0].backend.service']],
    },
    'as advice, a Service that is another one beside it': {
      yaml: SERVICE('web-nodeport') + INGRESS(),
      at: [['Ingress shop/web spec.rules[0].http.paths[0].backend.service']],
    },
    'the target of a mirror': {
      yaml: `${SERVICE('front')}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra}]
  rules:
    - filters: [{type: RequestMirror, requestMirror: {backendRef: {name: web, port: 80}}}]
      backendRefs: [{name: front, port: 80}]
`,
      at: [['HTTPRoute shop/web spec.rules[0].filters[0].requestMirror.backendRef']],
    },
    'the backend of a route': {
      yaml: `${SERVICE('front')}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra}]
  rules: [{backendRefs: [{name: web, port: 80}]}]
`,
      at: [['HTTPRoute shop/web spec.rules[0].backendRefs[0]']],
    },
  },
};
