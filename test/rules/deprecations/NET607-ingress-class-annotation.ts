import type { RuleCases } from '../cases';

const V1 = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {kubernetes.io/ingress.class: nginx}}
spec:
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;

const controller = (tag: string) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: nginx, namespace: ingress-nginx}
spec:
  selector: {matchLabels: {app: nginx}}
  template:
    metadata: {labels: {app: nginx}}
    spec: {containers: [{name: nginx, image: "${tag}"}]}
`;

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
info NET607 ingress-class-annotation: Ingress web names its class "nginx" by an annotation
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
    'an ingress-nginx of clusters that are older than the warning': {
      yaml: V1 + controller('k8s.gcr.io/ingress-nginx/controller:v0.46.0'),
    },
    'a version that the API server never gave the warning for': {
      yaml: `
apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata: {name: web, annotations: {kubernetes.io/ingress.class: nginx}}
spec:
  rules:
    - host: web.example.com
      http: {paths: [{path: /, backend: {serviceName: web, servicePort: 80}}]}
`,
    },
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
  reported: {
    'a newer ingress-nginx': {
      yaml: V1 + controller('registry.k8s.io/ingress-nginx/controller:v1.9.4'),
      at: [
        [
          'Ingress default/web metadata.annotations["kubernetes.io/ingress.class"]',
          'Ingress default/web spec.ingressClassName',
        ],
      ],
      severity: 'info',
    },
  },
};
