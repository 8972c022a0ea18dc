import type { RuleCases } from '../cases';
import { deployment, service, yaml } from '../yaml';

const NAMED = '[{name: web, image: web, ports: [{name: http, containerPort: 8080}]}]';
const of = (target: string) =>
  service(`{selector: {app: web}, ports: [{port: 80, targetPort: ${target}}]}`);

export const cases: RuleCases = {
  wrong: {
    yaml: yaml(of('8080'), deployment(NAMED)),
    text: `
info NET236 target-port-by-number: targetPort 8080 is the container port http
  wrong.yaml:13   Deployment default/web   spec.template.spec.containers[0].ports[0].name
  wrong.yaml:4    Service default/web      spec.ports[0].targetPort
  why: a name finds the port independent of its number, so the number is written once and can change there
  fix: Write \`targetPort: http\`.
  see: npx cdk8s-reach rules NET236
`,
  },
  right: yaml(of('http'), deployment(NAMED)),
  silent: {
    'a container port without a name': {
      yaml: yaml(
        of('8080'),
        deployment('[{name: web, image: web, ports: [{containerPort: 8080}]}]'),
      ),
    },
  },
};
