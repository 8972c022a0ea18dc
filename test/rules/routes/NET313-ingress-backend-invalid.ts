import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const BACKEND = (backend: string) =>
  ingressYaml().replace('{service: {name: web, port: {name: http}}}', backend);
const AT = [['Ingress default/web spec.rules[0].http.paths[0].backend']];

export const cases: RuleCases = {
  facts: [
    '1.1 port name (IANA_SVC_NAME)',
    '2.2 ports[].name vs others',
    '5.1 backend',
    '5.1 backend.service.name',
    '5.1 backend.service.port',
    '5.1 backend.resource',
  ],
  wrong: {
    yaml: BACKEND('{service: {name: web, port: {name: http, number: 80}}}'),
    text: `
error NET313 ingress-backend-invalid: spec.rules[0].http.paths[0].backend.service.port has both a name and a number
  wrong.yaml:15   Ingress default/web   spec.rules[0].http.paths[0].backend
  why: the API server refuses the Ingress
  fix: Write \`service: {name: web, port: {number: 80}}\`.
  see: npx cdk8s-reach rules NET313
`,
  },
  right: BACKEND('{service: {name: web, port: {number: 80}}}'),
  silent: {
    'another resource': {
      yaml: BACKEND('{resource: {apiGroup: example.com, kind: Bucket, name: pictures}}'),
    },
    'a port that an annotation tells': {
      yaml: BACKEND('{service: {name: web, port: {name: use-annotation}}}'),
    },
    'a port that a later tool fills in': {
      yaml: BACKEND('{service: {name: web, port: {number: "${PORT}"}}}'),
    },
    'the fields of a release that is gone': {
      yaml: BACKEND('{serviceName: web, servicePort: 80}').replace('/v1', '/v1beta1'),
    },
  },
  reported: {
    both: { yaml: BACKEND('{service: {name: web}, resource: {kind: A, name: b}}'), at: AT },
    neither: { yaml: BACKEND('{}'), at: AT },
    'a name of no Service': {
      yaml: BACKEND('{service: {name: Web, port: {number: 80}}}'),
      at: AT,
    },
    'a port of null': {
      yaml: BACKEND('{service: {name: web, port: {name: null, number: null}}}'),
      at: AT,
    },
    'no port': { yaml: BACKEND('{service: {name: web}}'), at: AT },
    'no name': { yaml: BACKEND('{service: {port: {number: 80}}}'), at: AT },
    'a name that no Service has': {
      yaml: BACKEND('{service: {name: web_1, port: {number: 80}}}'),
      at: AT,
    },
    'a port that is none': { yaml: BACKEND('{service: {name: web, port: {number: 0}}}'), at: AT },
    'a number in quotes': {
      also: ['NET003'],
      yaml: BACKEND('{service: {name: web, port: {number: "80"}}}'),
      at: AT,
    },
    'a resource without a kind': { yaml: BACKEND('{resource: {name: pictures}}'), at: AT },
    'no backend': { yaml: ingressYaml().replace(/ *backend: .*\n/, ''), at: AT },
  },
};
