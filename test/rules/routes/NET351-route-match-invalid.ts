import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const MATCH = (match: string) =>
  routeYaml({ rule: `matches: [${match}]\nbackendRefs: [{name: web, port: 80}]` });
const FIELD = 'HTTPRoute default/web spec.rules[0].matches[0]';

export const cases: RuleCases = {
  facts: [
    '6.3 match.path.type',
    '6.3 path Exact/PathPrefix',
    '6.3 headers / queryParams',
    '6.3 method',
  ],
  wrong: {
    yaml: MATCH('{path: {type: Prefix, value: /cart}}'),
    text: `
error NET351 route-match-invalid: "Prefix" is not a path type of an HTTPRoute
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].matches[0].path.type
  why: it is one of Exact, PathPrefix, RegularExpression
  fix: Write PathPrefix.
  see: npx cdk8s-reach rules NET351
`,
  },
  right: MATCH('{path: {type: PathPrefix, value: /cart}}'),
  silent: {
    'a regular expression': { yaml: MATCH('{path: {type: RegularExpression, value: "/a[0-9]+"}}') },
    'a GRPCRoute': {
      yaml: routeYaml({ kind: 'GRPCRoute', rule: 'matches: [{method: {service: a.B}}]' }),
    },
    'a path that a later tool fills in': { yaml: MATCH('{path: {value: "${PATH}"}}') },
  },
  reported: {
    'a path without a slash': { yaml: MATCH('{path: {value: cart}}'), at: [[`${FIELD}.path`]] },
    'a method in lower case': { yaml: MATCH('{method: get}'), at: [[`${FIELD}.method`]] },
    'a name with a blank': {
      yaml: MATCH('{headers: [{name: X Y, value: "1"}]}'),
      at: [[`${FIELD}.headers[0].name`]],
    },
    'a header without a value': {
      yaml: MATCH('{headers: [{name: a}]}'),
      at: [[`${FIELD}.headers[0].value`]],
    },
    'a type of match that is none': {
      yaml: MATCH('{headers: [{name: a, value: b, type: Regex}]}'),
      at: [[`${FIELD}.headers[0].type`]],
    },
    'one parameter twice': {
      yaml: MATCH('{queryParams: [{name: a, value: "1"}, {name: a, value: "2"}]}'),
      at: [[`${FIELD}.queryParams[1].name`]],
    },
  },
};
