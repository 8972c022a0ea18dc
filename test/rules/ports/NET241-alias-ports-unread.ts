import type { RuleCases } from '../cases';
import { ingressYaml, routeYaml } from '../route-yaml';
import { service } from '../yaml';

const of = (ports: string) =>
  service(`{type: ExternalName, externalName: db.example.com${ports}}`, 'name: db');

export const cases: RuleCases = {
  facts: ['2.5 ExternalName ports', '12 ExternalName with ports expecting mapping'],
  wrong: {
    yaml: of(', ports: [{port: 5432, targetPort: 15432}]'),
    text: `
warning NET241 alias-ports-unread: port 5432 of the ExternalName Service db does not lead to 15432
  wrong.yaml:4   Service default/db   spec.ports[0].port
  wrong.yaml:4   Service default/db   spec.ports[0].targetPort
  wrong.yaml:4   Service default/db   spec.type
  why: an ExternalName Service is a DNS record: clients use any port of the target, and no proxy translates it
  fix: Remove the ports, and let clients use the port of the target.
  see: npx cdk8s-reach rules NET241
`,
  },
  right: of(''),
  silent: {
    'an empty list': { yaml: of(', ports: []') },
    'the backend of an Ingress, which needs a port': {
      yaml:
        of(', ports: [{port: 80, targetPort: 8080}]') +
        ingressYaml().replace('{name: web, port: {name: http}}', '{name: db, port: {number: 80}}'),
    },
    'the backend of a route': {
      yaml:
        of(', ports: [{port: 443}]') + routeYaml({ rule: 'backendRefs: [{name: db, port: 443}]' }),
      also: ['NET271'],
    },
  },
  reported: {
    'as advice, ports that map nothing': {
      yaml: of(', ports: [{port: 5432}]'),
      at: [['Service default/db spec.ports[0]', 'Service default/db spec.type']],
    },
    'as advice, a port without its number': {
      yaml: of(', ports: [{targetPort: 5432}]'),
      at: [['Service default/db spec.ports[0]', 'Service default/db spec.type']],
      also: ['NET201'],
    },
  },
};
