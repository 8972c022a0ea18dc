import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
    text: `
warning NET705 ingress-without-host: a rule has no host
  wrong.yaml:7   Ingress default/web   spec.rules[0]
  why: it also answers requests for unintended hosts, and for hosts of other Ingresses that were deleted
  fix: Write the host in each rule, and leave defaultBackend to the controller.
  see: npx cdk8s-reach rules NET705
`,
  },
  right: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
  silent: {
    'a wildcard': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: "*.example.com"
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
    },
  },
  reported: {
    'a default backend': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  defaultBackend: {service: {name: web, port: {number: 80}}}
`,
      at: [['Ingress default/web spec.defaultBackend']],
    },
  },
};
