import type { RuleCases } from '../cases';
import { service, yaml } from '../yaml';

const ingress = (port: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: web, port: ${port}}}}
`;
const long = service('{selector: {app: web}, ports: [{name: http-administration, port: 80}]}');

export const cases: RuleCases = {
  wrong: {
    yaml: yaml(long, ingress('{name: http-administration}')),
    text: `
error NET209 port-name-beyond-ingress: port name "http-administration" is one that no Ingress can refer to
  wrong.yaml:15   Ingress default/web   spec.rules[0].http.paths[0].backend.service.port.name
  wrong.yaml:4    Service default/web   spec.ports[0].name
  why: the API server refuses an Ingress with such a name: it takes at most 15 characters with a letter among them and no "--"
  fix: Write a shorter name such as "http", or the number of the port in the Ingress.
  see: docs/rules/NET209.md (or: reach rules NET209)
`,
  },
  right: yaml(
    service('{selector: {app: web}, ports: [{name: http-admin, port: 80}]}'),
    ingress('{name: http-admin}'),
  ),
  silent: {
    'a short name': { yaml: service('{selector: {app: web}, ports: [{name: http, port: 80}]}') },
  },
  reported: {
    'as advice, where each Ingress says the number': {
      yaml: yaml(long, ingress('{number: 80}')),
      at: [['Service default/web spec.ports[0].name']],
    },
    'a name of digits': {
      yaml: service('{selector: {app: web}, ports: [{name: "8080", port: 80}]}'),
      at: [['Service default/web spec.ports[0].name']],
    },
  },
};
