import type { RuleCases } from '../cases';
import { service } from '../yaml';

export const cases: RuleCases = {
  facts: ['1.1 port number', '2.2 ports[].port', '2.2 ports[].targetPort int'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 99999, targetPort: 8080}]
`,
    text: `
error NET201 port-number-invalid: 99999 is not a port
  wrong.yaml:6   Service default/web   spec.ports[0].port
  why: a port is a whole number from 1 to 65535
  fix: Write a number in that range, such as 8080.
  see: npx cdk8s-reach rules NET201
`,
  },
  right: service('{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}'),
  silent: {
    'a targetPort of 0, which is that of the port': {
      yaml: service('{selector: {app: web}, ports: [{port: 80, targetPort: 0}]}'),
    },
    'a number that a later tool fills in': {
      yaml: service('{selector: {app: web}, ports: [{port: "${PORT}", targetPort: 8080}]}'),
    },
    'a port that a later tool fills in': {
      yaml: service('{selector: {app: web}, ports: ["${PORT}"]}'),
    },
  },
  reported: {
    'no number at all': {
      yaml: service('{selector: {app: web}, ports: [{targetPort: 8080}]}'),
      at: [['Service default/web spec.ports[0].port']],
    },
    'a number in quotes, and one that is not whole': {
      also: ['NET003'],
      yaml: service('{selector: {app: web}, ports: [{port: "80", targetPort: 8080.5}]}'),
      at: [
        ['Service default/web spec.ports[0].port'],
        ['Service default/web spec.ports[0].targetPort'],
      ],
    },
    'a list': {
      also: ['NET003'],
      yaml: service('{selector: {app: web}, ports: [{port: 80, targetPort: [8080]}]}'),
      at: [['Service default/web spec.ports[0].targetPort']],
    },
  },
};
