import type { RuleCases } from '../cases';
import { service, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const alias = (name: string, target: string) =>
  service(
    `{type: ExternalName, externalName: ${target}.default.svc.cluster.local}`,
    `name: ${name}`,
  );

const inDefault = (text: string) => text.replace('name: a', 'name: a, namespace: default');

export const cases: RuleCases = {
  wrong: {
    yaml: yaml(alias('a', 'b'), alias('b', 'a')),
    text: `
error NET242 alias-loop: the aliases default/a, default/b point to each other
  wrong.yaml:4   Service default/a   spec.externalName
  wrong.yaml:9   Service default/b   spec.externalName
  why: a resolver would follow the names in a loop, and no client would ever get an address
  fix: Write the name of the system outside the cluster in one of them.
  see: npx cdk8s-reach rules NET242
`,
  },
  right: yaml(
    alias('a', 'b'),
    service('{type: ExternalName, externalName: db.example.com}', 'name: b'),
  ),
  silent: {
    'the same name in another namespace': {
      yaml: alias('a', 'a').replace('a.default', 'a.shop'),
    },
    'a chain that ends in a Service of pods': {
      yaml: yaml(alias('a', 'b'), alias('b', 'web'), service(`{${WEB}}`)),
    },
  },
  reported: {
    'as advice, itself in the namespace default, which may be applied to another': {
      yaml: alias('a', 'a'),
      at: [['Service default/a spec.externalName']],
      severity: 'info',
    },
    'itself, with a dot at the end': {
      yaml: inDefault(alias('a', 'a')).replace('local}', 'local.}'),
      at: [['Service default/a spec.externalName']],
    },
    'a loop once, and not what leads into it': {
      yaml: yaml(alias('in', 'a'), alias('a', 'b'), alias('b', 'c'), alias('c', 'a')),
      at: [
        [
          'Service default/a spec.externalName',
          'Service default/b spec.externalName',
          'Service default/c spec.externalName',
        ],
      ],
    },
    'the zone of the cluster': {
      yaml: inDefault(alias('a', 'a')).replace('cluster.local', 'lab.example'),
      target: { domain: 'lab.example' },
      at: [['Service default/a spec.externalName']],
    },
  },
};
