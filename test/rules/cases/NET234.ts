import type { RuleCases } from '../cases';
import { deployment, endpoints, service, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const PODS = '[{name: web, image: web, ports: [{containerPort: 80}]}]';

export const cases: RuleCases = {
  wrong: {
    yaml: yaml(service('{selector: {app: wbe}, ports: [{port: 80}]}'), deployment(PODS)),
    text: `
info NET234 selector-without-pods: no workload makes pods with app=wbe
  wrong.yaml:4   Service default/web   spec.selector
  why: where nobody else makes such pods, the Service has no endpoints and connections are refused
  fix: Write the labels that the pods carry.
  see: docs/rules/NET234.md (or: reach rules NET234)
`,
  },
  right: yaml(service(`{${WEB}}`), deployment(PODS)),
  silent: {
    'no workloads in the namespace': { yaml: service(`{${WEB}}`) },
    'a Service that selects nothing, with its endpoints': {
      yaml: yaml(
        service('{ports: [{port: 80}]}', 'name: db'),
        endpoints('[{addresses: [{ip: 192.0.2.42}], ports: [{port: 80}]}]', 'name: db'),
        deployment(PODS),
      ),
    },
    'an alias': {
      yaml: yaml(service('{type: ExternalName, externalName: db.example.com}'), deployment(PODS)),
    },
  },
};
