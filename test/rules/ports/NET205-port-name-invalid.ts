import type { RuleCases } from '../cases';
import { service } from '../yaml';

export const cases: RuleCases = {
  facts: ['1.1 DNS-1123 label', '2.2 ports[].name', '12 multiple ports without names'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - {name: http, port: 80}
    - {port: 443}
`,
    text: `
error NET205 port-name-invalid: port 443 is one of 2 and has no name
  wrong.yaml:8   Service default/web   spec.ports[1]
  wrong.yaml:8   Service default/web   spec.ports[1].name
  why: a Service with 2 ports needs a name for each
  fix: Write a short name such as "http".
  see: npx cdk8s-reach rules NET205
`,
  },
  right: service(
    '{selector: {app: web}, ports: [{name: http, port: 80}, {name: https, port: 443}]}',
  ),
  silent: {
    'a single port without a name': {
      yaml: service('{selector: {app: web}, ports: [{port: 80}]}'),
    },
    'a name of 63 characters': {
      yaml: service(`{selector: {app: web}, ports: [{name: ${'a'.repeat(63)}, port: 80}]}`),
    },
    'a name that a later tool fills in': {
      yaml: service('{selector: {app: web}, ports: [{name: "${NAME}", port: 80}]}'),
    },
  },
  reported: {
    'an underscore, and a number': {
      also: ['NET003'],
      yaml: service(
        '{selector: {app: web}, ports: [{name: my_port, port: 80}, {name: 8080, port: 8080}]}',
      ),
      at: [['Service default/web spec.ports[0].name'], ['Service default/web spec.ports[1].name']],
    },
    'several on an alias': {
      yaml: service(
        '{type: ExternalName, externalName: db.example.com, ports: [{port: 1}, {port: 2}]}',
      ),
      at: [
        ['Service default/web spec.ports[0]', 'Service default/web spec.ports[0].name'],
        ['Service default/web spec.ports[1]', 'Service default/web spec.ports[1].name'],
      ],
    },
  },
};
