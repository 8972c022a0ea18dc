import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['12 kubernetes.io/ingress.class annotation'],
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {kubernetes.io/ingress.class: nginx}}
spec:
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
    text: `
warning NET607 ingress-class-annotation: Ingress web names its class "nginx" by an annotation
  wrong.yaml:3   Ingress default/web   metadata.annotations["kubernetes.io/ingress.class"]
  wrong.yaml:4   Ingress default/web   spec.ingressClassName
  why: the API server warns about it since Kubernetes 1.22, and the field ingressClassName replaces it since 1.18
  fix: Write ingressClassName: nginx, if an IngressClass of that name exists.
  see: npx cdk8s-reach rules NET607
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
    'the controller of Google, which reads nothing else': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {kubernetes.io/ingress.class: gce}}
spec:
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
    },
  },
};
