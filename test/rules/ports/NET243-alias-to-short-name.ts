import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';
import { service, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const of = (target: string) => service(`{type: ExternalName, externalName: ${target}}`, 'name: db');

/** Service `web` of a namespace, and an alias to it that an Ingress names. */
const behind = (target: string, className: string, namespace = 'shop') =>
  [
    service(`{${WEB}}`, `name: web, namespace: ${namespace}`),
    service(
      `{type: ExternalName, externalName: ${target}, ports: [{name: http, port: 80}]}`,
      'name: db',
    ).replace(/^/, '---'),
    ingressYaml({ name: 'db', className }),
  ].join('');

/** A container that connects to the alias by itself. */
const CLIENT = `---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: client, image: "client:1", args: ["--db=http://db:80"]}]}
`;

export const cases: RuleCases = {
  facts: ['2.5 ExternalName pointing to in-cluster name of other namespace'],
  wrong: {
    yaml: yaml(service(`{${WEB}}`), of('web')),
    text: `
error NET243 alias-to-short-name: "web" is not the full name of Service web
  wrong.yaml:9   Service default/db    spec.externalName
  wrong.yaml:3   Service default/web   metadata.name
  why: a resolver looks the name up without the search list of a pod, and DNS only knows the full name
  fix: Write "web.default.svc.cluster.local".
  see: npx cdk8s-reach rules NET243
`,
  },
  right: yaml(service(`{${WEB}}`), of('web.default.svc.cluster.local')),
  silent: {
    'a Service that is not given': { yaml: of('web') },
    'one of another namespace': {
      yaml: yaml(service(`{${WEB}}`, 'name: web, namespace: shop'), of('web')),
    },
  },
  reported: {
    'name and namespace, as a warning': {
      yaml: yaml(service(`{${WEB}}`, 'name: web, namespace: shop'), of('web.shop')),
      at: [['Service default/db spec.externalName', 'Service shop/web metadata.name']],
      severity: 'warning',
    },
    'name and namespace, which only a proxy looks up, as advice': {
      yaml: behind('web.shop', 'nginx'),
      at: [['Service default/db spec.externalName', 'Service shop/web metadata.name']],
      severity: 'info',
    },
    'name and namespace, which a container looks up too': {
      yaml: behind('web.shop', 'nginx') + CLIENT,
      at: [['Service default/db spec.externalName', 'Service shop/web metadata.name']],
      severity: 'warning',
    },
    'name and namespace behind a controller that serves no alias': {
      yaml: behind('web.shop', 'cilium'),
      at: [['Service default/db spec.externalName', 'Service shop/web metadata.name']],
      severity: 'warning',
    },
    'a name alone, which the search list of no proxy completes': {
      yaml: behind('web', 'nginx', 'default'),
      at: [['Service default/db spec.externalName', 'Service default/web metadata.name']],
      severity: 'error',
    },
  },
};
