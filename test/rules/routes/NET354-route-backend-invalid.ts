import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const BACKEND = (backend: string) => routeYaml({ rule: `backendRefs: [${backend}]` });
const AT = [['HTTPRoute default/web spec.rules[0].backendRefs[0]']];

export const cases: RuleCases = {
  facts: ['1.1 port number', '6.3 backendRefs'],
  wrong: {
    yaml: BACKEND('{name: web}'),
    text: `
error NET354 route-backend-invalid: spec.rules[0].backendRefs[0] has no number of a port of Service web
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].backendRefs[0]
  why: the API server refuses the route: a reference to a Service needs the number of its port
  fix: Write \`{name: web, port: 80}\`, and a weight from 0 to 1000000.
  see: npx cdk8s-reach rules NET354
`,
  },
  right: BACKEND('{name: web, port: 80}'),
  silent: {
    'a backend of another kind': {
      yaml: BACKEND('{group: example.com, kind: Bucket, name: pictures}'),
    },
    'a port that a later tool fills in': { yaml: BACKEND('{name: web, port: "${PORT}"}') },
  },
  reported: {
    'a name of a port': { also: ['NET003'], yaml: BACKEND('{name: web, port: http}'), at: AT },
    'a port that is none': { yaml: BACKEND('{name: web, port: 70000}'), at: AT },
    'a weight below 0': { yaml: BACKEND('{name: web, port: 80, weight: -1}'), at: AT, also: [] },
    'no name': { yaml: BACKEND('{port: 80}'), at: AT },
  },
};
