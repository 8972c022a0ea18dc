import type { RuleCases } from '../cases';
import { service } from '../yaml';

export const cases: RuleCases = {
  facts: [
    '1.1 port name (IANA_SVC_NAME)',
    '2.2 ports[].targetPort string',
    '2.2 targetPort with a quoted number "8080"',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: "8080"}]
`,
    text: `
error NET202 target-port-name-invalid: "8080" is a number in quotes
  wrong.yaml:6   Service default/web   spec.ports[0].targetPort
  why: a string is the name of a container port, and such a name contains a letter
  fix: Write targetPort: 8080.
  see: npx cdk8s-reach rules NET202
`,
  },
  right: service('{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}'),
  silent: {
    'a name': {
      yaml: service('{selector: {app: web}, ports: [{port: 80, targetPort: http-alt}]}'),
    },
    'an empty text, which is no name': {
      yaml: service('{selector: {app: web}, ports: [{port: 80, targetPort: ""}]}'),
    },
    'a text that a later tool fills in': {
      yaml: service('{selector: {app: web}, ports: [{port: 80, targetPort: "${PORT}"}]}'),
    },
  },
  reported: {
    'names that are too long, in upper case, with "--"': {
      yaml: service(`{selector: {app: web}, ports: [
        {name: a, port: 80, targetPort: sixteen-letters1},
        {name: b, port: 81, targetPort: HTTP},
        {name: c, port: 82, targetPort: a--b}]}`),
      at: [
        ['Service default/web spec.ports[0].targetPort'],
        ['Service default/web spec.ports[1].targetPort'],
        ['Service default/web spec.ports[2].targetPort'],
      ],
    },
  },
};
