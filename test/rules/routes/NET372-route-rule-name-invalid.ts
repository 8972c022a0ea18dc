import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const RULE = (name: string, index: number) =>
  `{name: ${name}, matches: [{path: {value: /${index}}}], backendRefs: [{name: web, port: 80}]}`;
const RULES = (...names: readonly string[]) =>
  routeYaml({ rule: names.map(RULE).join('@') }).replaceAll('@', '\n    - ');

export const cases: RuleCases = {
  facts: ['6.3 rule name'],
  wrong: {
    yaml: RULES('checkout', 'checkout'),
    text: `
error NET372 route-rule-name-invalid: 2 rules are called "checkout"
  wrong.yaml:9    HTTPRoute default/web   spec.rules[0].name
  wrong.yaml:10   HTTPRoute default/web   spec.rules[1].name
  why: the API server refuses the route
  fix: Write a name such as "checkout" for each, or none at all.
  see: npx cdk8s-reach rules NET372
`,
  },
  right: RULES('checkout', 'cart'),
  silent: {
    'a name that a later tool fills in': { yaml: RULES('"${NAME}"') },
  },
  reported: {
    'a name that is none': {
      yaml: RULES('Check_out'),
      at: [['HTTPRoute default/web spec.rules[0].name']],
    },
  },
};
