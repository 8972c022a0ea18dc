import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const WEIGHTS = (a: number, b: number) =>
  routeYaml({
    rule: `backendRefs: [{name: a, port: 80, weight: ${a}}, {name: b, port: 80, weight: ${b}}]`,
  });

const ROLLOUT = (plugin: string, services = 'stableService: a, canaryService: b') => `---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec:
  strategy:
    canary:
      ${services.split(', ').join('\n      ')}
      trafficRouting: {plugins: {argoproj-labs/gatewayAPI: ${plugin}}}
`;

const CANARY = (name: string, service = 'gatewayRefs: [{name: edge}]') => `---
apiVersion: flagger.app/v1beta1
kind: Canary
metadata: {name: shop}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}, service: {port: 80, ${service}}}
`;

const AT = [['HTTPRoute default/web spec.rules[0].backendRefs']];

export const cases: RuleCases = {
  facts: ['6.3 backendRefs'],
  wrong: {
    yaml: WEIGHTS(0, 0),
    text: `
warning NET355 route-without-weight: the weights of 2 backends are all 0
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].backendRefs
  why: every request of the rule is answered with status 500
  fix: Write a weight above 0 for one of them.
  see: npx cdk8s-reach rules NET355
`,
  },
  right: WEIGHTS(0, 1),
  silent: {
    'a route of a Rollout, which writes the weights': {
      yaml: WEIGHTS(0, 0) + ROLLOUT('{httpRoute: web, namespace: default}'),
    },
    'one of several routes of a Rollout': {
      yaml: WEIGHTS(0, 0) + ROLLOUT('{httpRoutes: [{name: shop}, {name: web}]}'),
    },
    'a route of a Canary of Flagger': { yaml: WEIGHTS(0, 0) + CANARY('web') },
  },
  reported: {
    'a route that a Rollout does not name': {
      yaml: WEIGHTS(0, 0) + ROLLOUT('{httpRoute: shop}'),
      at: AT,
    },
    'a rule that does not lead to the Services of the Rollout': {
      yaml: WEIGHTS(0, 0) + ROLLOUT('{httpRoute: web}', 'stableService: c, canaryService: d'),
      at: AT,
    },
    'a route that a Canary does not write': { yaml: WEIGHTS(0, 0) + CANARY('shop'), at: AT },
  },
};
