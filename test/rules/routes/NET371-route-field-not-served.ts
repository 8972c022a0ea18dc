import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const RULE = (rule: string) => routeYaml({ rule: `${rule}\nbackendRefs: [{name: web, port: 80}]` });
const CORS = RULE('filters: [{type: CORS, cors: {allowOrigins: ["*"]}}]');
const SESSION = RULE('sessionPersistence: {sessionName: shop}');

export const cases: RuleCases = {
  facts: ['6.1 HTTPRoute filters', '6.3 CORS', '6.3 timeouts'],
  target: { gatewayApi: '1.1', gatewayChannel: 'standard' },
  wrong: {
    yaml: CORS,
    text: `
error NET371 route-field-not-served: CORS is not in Gateway API 1.1 of the standard channel
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].filters[0].type
  why: the API server drops an unknown field, or refuses the route where it is asked to be strict, and refuses an unknown filter
  fix: Remove it, or install a release or channel that has it.
  see: npx cdk8s-reach rules NET371
`,
  },
  right: RULE('name: web'),
  silent: {
    'a release that has it': { yaml: CORS, target: { gatewayApi: '1.5' } },
    'timeouts from 1.2 on': {
      yaml: RULE('timeouts: {request: 10s}'),
      target: { gatewayApi: '1.2' },
    },
    'the experimental channel': { yaml: SESSION, target: { gatewayChannel: 'experimental' } },
  },
  reported: {
    'a field of the experimental channel': {
      yaml: SESSION,
      target: { gatewayApi: '1.6' },
      at: [['HTTPRoute default/web spec.rules[0].sessionPersistence']],
    },
  },
};
