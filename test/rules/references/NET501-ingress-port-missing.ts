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

const CLASS = (controller: string) => TRAEFIK.replace('traefik.io/ingress-controller', controller);
const HAPROXY = CLASS('haproxy-ingress.github.io/controller');

/** The path that is wrong, and one of the same host above it. */
const BESIDE = (path: string, service = 'web', host = 'web.example.com') =>
  `${SERVICE}${INGRESS('{number: 8080}').replace('path: /', 'path: /api/v1')}
    - host: ${host}
      http:
        paths:
          - path: ${path}
            pathType: Prefix
            backend: {service: {name: ${service}, port: {number: 80}}}
`;

const OTHER = (path: string, service: string) => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: other}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: ${path}, pathType: Prefix, backend: {service: {name: ${service}, port: {number: 80}}}}]}
`;

const LEFT_OUT =
  'Traefik leaves the path out, so a broader path takes its requests, or they get 404';

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
  why: the controller finds no endpoints behind that port, and answers with an error such as 503
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
    'a target port, which HAProxy Ingress takes too': {
      yaml:
        SERVICE.replace('port: 80', 'port: 80, targetPort: 8080') +
        INGRESS('{number: 8080}') +
        HAPROXY,
    },
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
      why: LEFT_OUT,
    },
    'a path that Traefik leaves out, and one above it of the same Service': {
      yaml: BESIDE('/api/') + TRAEFIK,
      at: AT,
      severity: 'info',
      why: 'Traefik leaves the path out, and /api/, which leads to the same Service, takes its requests',
    },
    'a path that HAProxy leaves out, and one above it of the same Service': {
      yaml: BESIDE('/') + CLASS('haproxy.org/ingress-controller'),
      at: AT,
      severity: 'info',
      why: 'HAProxy leaves the path out, and /, which leads to the same Service, takes its requests',
    },
    'a path that Traefik leaves out, and one above it of another Service': {
      yaml: BESIDE('/', 'front') + TRAEFIK,
      at: AT,
      severity: 'error',
      why: LEFT_OUT,
    },
    'a path that Traefik leaves out, and a nearer one above it of another Service': {
      yaml: `${BESIDE('/')}          - path: /api
            pathType: Prefix
            backend: {service: {name: front, port: {number: 80}}}
${TRAEFIK}`,
      at: AT,
      severity: 'error',
      why: LEFT_OUT,
    },
    'a path that Traefik leaves out, and one above it of another Ingress': {
      yaml: BESIDE('/') + OTHER('/api', 'front') + TRAEFIK,
      at: AT,
      severity: 'error',
      why: LEFT_OUT,
    },
    'a path that Traefik leaves out, and others of another Ingress that lead to the same Service': {
      yaml: BESIDE('/') + OTHER('/', 'web') + TRAEFIK,
      at: AT,
      severity: 'info',
      why: 'Traefik leaves the path out, and /, which leads to the same Service, takes its requests',
    },
    'a path that Traefik leaves out, and one above it that may be for one path alone': {
      yaml:
        BESIDE('/').replaceAll('pathType: Prefix', 'pathType: ImplementationSpecific') + TRAEFIK,
      at: AT,
      severity: 'error',
      why: LEFT_OUT,
    },
    'a path that Traefik leaves out, whose class is called so': {
      yaml: BESIDE('/').replace('ingressClassName: nginx', 'ingressClassName: traefik'),
      at: AT,
      severity: 'info',
      why: 'Traefik, which is likely its controller, leaves the path out, and /, which leads to the same Service, takes its requests',
    },
    'a default backend that Traefik leaves out': {
      yaml: `${SERVICE}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  defaultBackend: {service: {name: web, port: {number: 8080}}}
${TRAEFIK}`,
      at: [['Ingress default/web spec.defaultBackend.service', 'Service default/web spec.ports']],
      severity: 'error',
      why: 'Traefik leaves it out, so requests that no path takes get 404',
    },
    'a path that Traefik leaves out, and one beside it': {
      yaml: BESIDE('/ap') + TRAEFIK,
      at: AT,
      severity: 'error',
      why: LEFT_OUT,
    },
    'a path that Traefik leaves out, and one above it of another host': {
      yaml: BESIDE('/', 'web', 'other.example.com') + TRAEFIK,
      at: AT,
      severity: 'error',
      why: LEFT_OUT,
    },
    'a path above it, which ingress-nginx does not go to': {
      yaml: BESIDE('/') + NGINX_CLASS,
      at: AT,
      severity: 'error',
    },
    'an Ingress that a load balancer of AWS is not made for': {
      yaml: BESIDE('/') + CLASS('ingress.k8s.aws/alb'),
      at: AT,
      severity: 'error',
      why: 'AWS Load Balancer Controller applies nothing of an Ingress with such a backend',
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
