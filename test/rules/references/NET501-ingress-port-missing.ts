import type { RuleCases } from '../cases';
import { NGINX_CLASS } from '../route-yaml';

const SERVICE = `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
---
`;

const PART = SERVICE.replace(/spec: .*/, 'spec: {type: ClusterIP}');

const INGRESS = (port: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: {service: {name: web, port: ${port}}}
`;

const REDIRECT = INGRESS('{number: 8080}').replace(
  'metadata: {name: web}',
  'metadata: {name: web, annotations: {nginx.ingress.kubernetes.io/permanent-redirect: "https://example.com"}}',
);

const TRAEFIK = `
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: traefik.io/ingress-controller}
`;

const ALIAS = (port = '') => `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: ExternalName, externalName: shop.example.com, ports: [${port}]}
---
`;

const AT = [
  [
    'Ingress default/web spec.rules[0].http.paths[0].backend.service',
    'Service default/web spec.ports',
  ],
];

export const cases: RuleCases = {
  facts: ['5.1 backend.service missing / wrong port name'],
  wrong: {
    yaml: SERVICE + INGRESS('{number: 8080}'),
    text: `
error NET501 ingress-port-missing: Service web has no port 8080
  wrong.yaml:18   Ingress default/web   spec.rules[0].http.paths[0].backend.service
  wrong.yaml:4    Service default/web   spec.ports
  why: the controller finds no endpoints behind that port and answers 503
  fix: Write one of its ports: 80 (http).
  see: npx cdk8s-reach rules NET501
`,
  },
  right: SERVICE + INGRESS('{name: http}'),
  silent: {
    'a part of a Service, which may have the port elsewhere': {
      yaml: PART + INGRESS('{number: 8080}'),
      also: ['NET204'],
    },
    'a Service that is not given': { yaml: INGRESS('{number: 8080}') },
    'the number of a named port': { yaml: SERVICE + INGRESS('{number: 80}') },
    'a number that ingress-nginx takes for an alias as it is': {
      yaml: ALIAS() + INGRESS('{number: 8080}') + NGINX_CLASS,
    },
    'a port that an alias has': { yaml: ALIAS('{name: http, port: 80}') + INGRESS('{name: http}') },
    'a backend that ingress-nginx does not ask, since it redirects': {
      yaml: SERVICE + REDIRECT,
    },
    'a backend that an annotation tells': { yaml: SERVICE + INGRESS('{name: use-annotation}') },
    'a target port, which ingress-nginx takes too': {
      yaml: SERVICE.replace('port: 80', 'port: 80, targetPort: web') + INGRESS('{name: web}'),
    },
  },
  reported: {
    'a headless Service without ports': {
      yaml: SERVICE.replace(/spec: .*/, 'spec: {clusterIP: None}') + INGRESS('{number: 8080}'),
      at: AT,
    },
    'a target port, which other controllers do not take': {
      yaml:
        SERVICE.replace('port: 80', 'port: 80, targetPort: 8080') +
        INGRESS('{number: 8080}') +
        TRAEFIK,
      at: AT,
    },
    'a backend that Traefik asks, which does not read the redirect': {
      yaml: SERVICE + REDIRECT + TRAEFIK,
      at: AT,
    },
    'a name that no port of an alias has': {
      yaml: ALIAS() + INGRESS('{name: http}'),
      at: AT,
    },
    'a number that no port of an alias has, by Traefik': {
      yaml: ALIAS() + INGRESS('{number: 80}').replace('nginx', 'traefik'),
      at: AT,
    },
    'a name that no port has': {
      yaml: SERVICE + INGRESS('{name: web}'),
      at: AT,
    },
  },
};
