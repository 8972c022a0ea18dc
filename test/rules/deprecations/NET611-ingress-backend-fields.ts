import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '12 apiVersion: extensions/v1beta1 or networking.k8s.io/v1beta1 Ingress, backend.serviceName/servicePort',
  ],
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {serviceName: web, servicePort: 80}}]}
`,
    text: `
error NET611 ingress-backend-fields: Ingress web has backends in the format of v1beta1
  wrong.yaml:8   Ingress default/web   spec.rules[0].http.paths[0].backend
  why: networking.k8s.io/v1 has no fields \`serviceName\` and \`servicePort\`, and the API server refuses the object
  fix: Write \`service: {name: ..., port: {number: ...}}\` in the backend.
  see: npx cdk8s-reach rules NET611
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
    'the version that had them': {
      yaml: `
apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {serviceName: web, servicePort: 80}}]}
`,
    },
  },
  reported: {
    'the backend of all': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {ingressClassName: nginx, backend: {serviceName: web, servicePort: 80}}
`,
      at: [['Ingress default/web spec.backend']],
    },
  },
};
