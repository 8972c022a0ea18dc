import type { RuleCases } from '../cases';

const of = (port: string, ports = '{name: http, port: 80}') => `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [${ports}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: ${port}}}}]}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: of('{number: 80}'),
    text: `
info NET802 ingress-port-by-number: port 80 of Service web has the name http
  wrong.yaml:15   Ingress default/web   spec.rules[0].http.paths[0].backend.service.port
  wrong.yaml:6    Service default/web   spec.ports
  why: when the number changes, every Ingress must change too, and an Ingress that keeps the old number answers 503
  fix: Write port: {name: http}.
  see: npx cdk8s-reach rules NET802
`,
  },
  right: of('{name: http}'),
  silent: {
    'a port without a name': { yaml: of('{number: 80}', '{port: 80}') },
  },
};
