import type { RuleCases } from '../cases';
import { service, yaml } from '../yaml';

const alias = (more = '') =>
  service(`{type: ExternalName, externalName: shop.example.com${more}}`, 'name: shop');
const ingress = (annotations = '') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations: {${annotations}}
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.org
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: shop, port: {number: 80}}}}
`;
const route = (filters: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: shop}
spec:
  parentRefs: [{name: edge}]
  hostnames: [shop.example.org]
  rules:
    - backendRefs: [{name: shop, port: 80}]
      filters: ${filters}
`;

export const cases: RuleCases = {
  facts: [
    '2.5 ExternalName + HTTP/TLS',
    '6.3 backendRef to ExternalName Service',
    '12 ExternalName to HTTPS site',
  ],
  wrong: {
    yaml: yaml(alias(), ingress()),
    text: `
info NET244 alias-over-http: HTTP requests for shop go to shop.example.com
  wrong.yaml:17   Ingress default/shop   spec.rules[0].http.paths[0].backend.service
  wrong.yaml:4    Service default/shop   spec.externalName
  why: clients send the name of the Service as Host and SNI, and the external system answers 404 or with a certificate for another name
  fix: Let the proxy write the host that the target knows, or let clients use that name.
  see: npx cdk8s-reach rules NET244
`,
  },
  right: yaml(alias(), ingress('nginx.ingress.kubernetes.io/upstream-vhost: shop.example.com')),
  silent: {
    'nobody who speaks HTTP': { yaml: alias(', ports: [{name: db, port: 5432}]') },
    'a Service of the same cluster': {
      yaml: yaml(alias().replace('shop.example.com', 'shop.blog.svc.cluster.local'), ingress()),
    },
    'a route that writes the host': {
      yaml: yaml(alias(), route('[{type: URLRewrite, urlRewrite: {hostname: shop.example.com}}]')),
      also: ['NET271'],
    },
  },
  reported: {
    'a port for HTTPS': {
      yaml: alias(', ports: [{name: https, port: 443}]'),
      at: [['Service default/shop spec.externalName', 'Service default/shop spec.ports[0]']],
    },
    'a route': {
      yaml: yaml(alias(), route('[]')),
      also: ['NET271'],
      at: [
        [
          'HTTPRoute default/shop spec.rules[0].backendRefs[0]',
          'Service default/shop spec.externalName',
        ],
      ],
    },
  },
};
