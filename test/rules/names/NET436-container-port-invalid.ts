import type { RuleCases } from '../cases';
import { deployment } from '../yaml';

const POD = (port: string) => deployment(`[{name: web, image: web, ports: [{${port}}]}]`);
const AT = (field: string) => [
  [`Deployment default/web spec.template.spec.containers[0].ports[0].${field}`],
];

export const cases: RuleCases = {
  facts: ['1.1 port name (IANA_SVC_NAME)', '1.1 port number'],
  wrong: {
    yaml: POD('name: administration-ui, containerPort: 8080'),
    text: `
error NET436 container-port-invalid: "administration-ui" is not the name of a container port
  wrong.yaml:8   Deployment default/web   spec.template.spec.containers[0].ports[0].name
  why: it has at most 15 characters, of lower-case letters, digits and single "-", with at least one letter, and no "-" at either end
  fix: Write a short name such as "http".
  see: npx cdk8s-reach rules NET436
`,
  },
  right: POD('name: admin-ui, containerPort: 8080'),
  silent: {
    'a port without a name': { yaml: POD('containerPort: 53, protocol: UDP') },
    'a port that a later tool fills in': { yaml: POD('name: "${NAME}", containerPort: 80') },
  },
  reported: {
    'a name of digits': { yaml: POD('name: "8080", containerPort: 8080'), at: AT('name') },
    'no number of a port': { yaml: POD('containerPort: 0'), at: AT('containerPort') },
    'a protocol in lower case': {
      yaml: POD('containerPort: 80, protocol: tcp'),
      at: AT('protocol'),
    },
  },
};
