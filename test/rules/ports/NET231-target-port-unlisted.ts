import type { RuleCases } from '../cases';
import { deployment, service, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const of = (target: number) =>
  service(`{selector: {app: web}, ports: [{port: 80, targetPort: ${target}}]}`);
const LISTED = '[{name: web, image: web, ports: [{containerPort: 8080}]}]';

export const cases: RuleCases = {
  wrong: {
    yaml: yaml(of(8081), deployment(LISTED)),
    text: `
info NET231 target-port-unlisted: no selected pod lists the TCP port 8081
  wrong.yaml:13   Deployment default/web   spec.template.spec.containers[0].ports
  wrong.yaml:4    Service default/web      spec.ports[0].targetPort
  wrong.yaml:4    Service default/web      spec.selector
  why: the list documents the ports of a container: either the list is incomplete, or connections are refused
  fix: Write the number that the container listens on, or add it to the ports of the container.
  see: npx cdk8s-reach rules NET231
`,
  },
  right: yaml(of(8080), deployment(LISTED)),
  silent: {
    'containers that list no port': {
      yaml: yaml(of(8081), deployment('[{name: web, image: web}]')),
    },
    'pods that are not given': { yaml: of(8081) },
  },
  reported: {
    'a port without targetPort': {
      yaml: yaml(service(`{${WEB}}`), deployment(LISTED)),
      at: [
        [
          'Deployment default/web spec.template.spec.containers[0].ports',
          'Service default/web spec.ports[0].port',
          'Service default/web spec.selector',
        ],
      ],
    },
  },
};
