import type { RuleCases } from '../cases';
import { service } from '../yaml';

const of = (ports: string) =>
  service(`{type: ExternalName, externalName: db.example.com${ports}}`, 'name: db');

export const cases: RuleCases = {
  facts: ['2.5 ExternalName ports', '12 ExternalName with ports expecting mapping'],
  wrong: {
    yaml: of(', ports: [{port: 5432, targetPort: 15432}]'),
    text: `
warning NET241 alias-ports-unread: port 5432 of an alias does not lead to 15432
  wrong.yaml:4   Service default/db   spec.ports[0].port
  wrong.yaml:4   Service default/db   spec.ports[0].targetPort
  wrong.yaml:4   Service default/db   spec.type
  why: an alias is a DNS record: clients dial the port that they choose, and nothing maps one to another
  fix: Leave the ports out, and have clients dial the port of the target.
  see: docs/rules/NET241.md (or: reach rules NET241)
`,
  },
  right: of(''),
  silent: { 'an empty list': { yaml: of(', ports: []') } },
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
