import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const WEIGHTS = (a: number, b: number) =>
  routeYaml({
    rule: `backendRefs: [{name: a, port: 80, weight: ${a}}, {name: b, port: 80, weight: ${b}}]`,
  });

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
};
