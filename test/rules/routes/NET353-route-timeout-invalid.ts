import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const TIMEOUTS = (timeouts: string) =>
  routeYaml({ rule: `timeouts: ${timeouts}\nbackendRefs: [{name: web, port: 80}]` });
const FIELD = 'HTTPRoute default/web spec.rules[0].timeouts';

export const cases: RuleCases = {
  facts: ['6.3 timeouts'],
  wrong: {
    yaml: TIMEOUTS('{request: 10s, backendRequest: 1m}'),
    text: `
error NET353 route-timeout-invalid: the backend has 1m, and the request as a whole 10s
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].timeouts.backendRequest
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].timeouts.request
  why: the API server refuses the route
  fix: Write durations such as \`10s\`, that of the backend no longer than that of the request.
  see: npx cdk8s-reach rules NET353
`,
  },
  right: TIMEOUTS('{request: 1m30s, backendRequest: 10s}'),
  target: { gatewayApi: '1.2' },
  silent: {
    'no limit for the request': { yaml: TIMEOUTS('{request: 0s, backendRequest: 10s}') },
    'what a later tool fills in': { yaml: TIMEOUTS('{request: "${TIMEOUT}"}') },
  },
  reported: {
    'a fraction': { yaml: TIMEOUTS('{request: 1.5s}'), at: [[`${FIELD}.request`]] },
  },
};
