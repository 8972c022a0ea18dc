import type { RuleCases } from '../cases';
import { service } from '../yaml';

const long = service('{selector: {app: web}, ports: [{name: http-administration, port: 80}]}');

export const cases: RuleCases = {
  facts: ['2.2 ports[].name vs others'],
  wrong: {
    yaml: long,
    text: `
info NET209 port-name-beyond-ingress: no Ingress can refer to the port name "http-administration"
  wrong.yaml:4   Service default/web   spec.ports[0].name
  why: a Service port name can be any DNS label, but an Ingress accepts at most 15 characters with a letter among them and no "--"
  fix: Write a shorter name such as "http", or use the number of the port in the Ingress.
  see: npx cdk8s-reach rules NET209
`,
  },
  right: service('{selector: {app: web}, ports: [{name: http-admin, port: 80}]}'),
  silent: {
    'a short name': { yaml: service('{selector: {app: web}, ports: [{name: http, port: 80}]}') },
  },
  reported: {
    'a name of digits': {
      yaml: service('{selector: {app: web}, ports: [{name: "8080", port: 80}]}'),
      at: [['Service default/web spec.ports[0].name']],
    },
  },
};
