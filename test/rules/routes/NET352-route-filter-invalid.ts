import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const REDIRECT = '{type: RequestRedirect, requestRedirect: {scheme: https}}';
const REWRITE =
  '{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}';
const RULE = (filters: string, more = '') => routeYaml({ rule: `filters: [${filters}]${more}` });
const BACKENDS = '\nbackendRefs: [{name: web, port: 80}]';
const PREFIX = '\nmatches: [{path: {value: /a}}]';
const OF_BACKEND = (filters: string, more = '') =>
  routeYaml({ rule: `backendRefs: [{name: web, port: 80, filters: [${filters}]}]${more}` });
const MATCHES = 'HTTPRoute default/web spec.rules[0].matches';
const AT = (index: number) => [[`HTTPRoute default/web spec.rules[0].filters[${index}]`, MATCHES]];

export const cases: RuleCases = {
  facts: ['6.3 filters', '6.3 RequestRedirect', '6.3 ReplacePrefixMatch'],
  wrong: {
    yaml: RULE(REDIRECT, BACKENDS),
    text: `
error NET352 route-filter-invalid: "RequestRedirect" cannot be combined with backendRefs
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].filters[0]
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].matches
  why: a redirected request reaches no backend, so the API server refuses both in a rule
  fix: Remove backendRefs, or the filter.
  see: npx cdk8s-reach rules NET352
`,
  },
  right: RULE(REDIRECT),
  silent: {
    'a rewrite of one prefix': { yaml: RULE(REWRITE, PREFIX + BACKENDS) },
    'a rewrite of every path': { yaml: RULE(REWRITE, BACKENDS) },
    'a rewrite of a prefix for one backend': { yaml: OF_BACKEND(REWRITE, PREFIX) },
    'rewrites of two backends, which the API server compares with no match': {
      yaml: routeYaml({
        rule: `backendRefs: [{name: a, port: 80, filters: [${REWRITE}]}, {name: b, port: 80, filters: [${REWRITE}]}]\nmatches: [{path: {value: /a}}, {path: {value: /b}}]`,
      }),
    },
    'two mirrors': {
      yaml: RULE(
        '{type: RequestMirror, requestMirror: {backendRef: {name: a, port: 80}}}, '.repeat(2),
        BACKENDS,
      ),
    },
  },
  reported: {
    'a rewrite of two prefixes': {
      yaml: RULE(REWRITE, '\nmatches: [{path: {value: /a}}, {path: {value: /b}}]'),
      at: AT(0),
    },
    'a rewrite of an exact path': {
      yaml: RULE(REWRITE, '\nmatches: [{path: {type: Exact, value: /a}}]'),
      at: AT(0),
    },
    'a redirect and a rewrite': { yaml: RULE(`${REDIRECT}, ${REWRITE}`, PREFIX), at: AT(1) },
    'a filter twice': { yaml: RULE(`${REDIRECT}, ${REDIRECT}`), at: AT(1) },
    'the field of another type': {
      yaml: RULE('{type: URLRewrite, requestRedirect: {scheme: https}}'),
      at: AT(0),
    },
    'the fields of two others': {
      yaml: RULE('{type: URLRewrite, requestRedirect: {scheme: https}, cors: {}}'),
      at: AT(0),
    },
    'a type that is none': { yaml: RULE('{type: Rewrite}'), at: AT(0) },
    'a filter twice in a backend': {
      yaml: OF_BACKEND(`${REWRITE}, ${REWRITE}`, PREFIX),
      at: [['HTTPRoute default/web spec.rules[0].backendRefs[0].filters[1]', MATCHES]],
    },
    'a rewrite of two prefixes in a backend': {
      yaml: OF_BACKEND(REWRITE, '\nmatches: [{path: {value: /a}}, {path: {value: /b}}]'),
      at: [['HTTPRoute default/web spec.rules[0].backendRefs[0].filters[0]', MATCHES]],
    },
  },
};
