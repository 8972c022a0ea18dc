import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['5.2 retirement'],
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: public}
spec: {controller: k8s.io/ingress-nginx}
`,
    text: `
warning NET711 ingress-nginx-retired: the class belongs to ingress-nginx
  wrong.yaml:4   IngressClass public   spec.controller
  why: the project was retired in March 2026, so later vulnerabilities are not fixed
  fix: Move to a Gateway API implementation or to another Ingress controller.
  see: npx cdk8s-reach rules NET711
`,
  },
  right: `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: public}
spec: {controller: haproxy.org/ingress-controller}
`,
  silent: {
    'the controller of F5, whose images have a similar name': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: "nginx/nginx-ingress:4.0.0"}]
`,
    },
  },
  reported: {
    'its image': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: controller, image: "registry.k8s.io/ingress-nginx/controller:v1.12.1"}]
`,
      at: [['Pod default/web spec.containers[0].image']],
    },
    'its annotations': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations: {nginx.ingress.kubernetes.io/proxy-body-size: 8m}
spec:
  ingressClassName: public
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
      at: [['Ingress default/web metadata.annotations']],
    },
  },
};
