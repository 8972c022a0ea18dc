import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const RULE = (rule: string, ofBackend = '') =>
  routeYaml({
    kind: 'GRPCRoute',
    rule: `${rule}\nbackendRefs: [{name: web, port: 80${ofBackend}}]`.trim(),
  });
const HEADERS =
  '{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: b}]}}';
const MATCH = (match: string) => RULE(`matches: [{${match}}]`);
const AT = (field: string) => [[`GRPCRoute default/web spec.rules[0].${field}`]];

export const cases: RuleCases = {
  facts: ['6.4 GRPCRoute.rules'],
  wrong: {
    yaml: MATCH('method: {service: acme/Shop, method: Buy}'),
    text: `
error NET358 grpc-route-invalid: "acme/Shop" is not the name of a gRPC service
  wrong.yaml:9   GRPCRoute default/web   spec.rules[0].matches[0].method.service
  why: the API server refuses the route
  fix: Write a match such as \`method: {service: acme.Shop, method: Buy}\`, and filters of headers, mirrors or extensions alone.
  see: npx cdk8s-reach rules NET358
`,
  },
  right: MATCH('method: {service: acme.Shop, method: Buy}'),
  silent: {
    'every call': { yaml: RULE('matches: []') },
    'a header alone': { yaml: MATCH('headers: [{name: a, value: b}]') },
    'a method of any service': { yaml: MATCH('method: {method: Buy}') },
    'a regular expression': {
      yaml: MATCH('method: {type: RegularExpression, service: "acme/.*"}'),
    },
    'filters that it has': {
      yaml: RULE(
        'filters: [{type: RequestHeaderModifier, requestHeaderModifier: {remove: [a]}}, {type: ExtensionRef, extensionRef: {group: a.b, kind: C, name: d}}]',
      ),
    },
    'an HTTPRoute': {
      yaml: routeYaml({
        rule: 'filters: [{type: URLRewrite, urlRewrite: {hostname: a.b}}]\nbackendRefs: [{name: web, port: 80}]',
      }),
    },
  },
  reported: {
    'neither service nor method': { yaml: MATCH('method: {}'), at: AT('matches[0].method') },
    'a path for a method': {
      yaml: MATCH('method: {service: acme.Shop, method: /Buy}'),
      at: AT('matches[0].method.method'),
    },
    'a prefix': {
      yaml: MATCH('method: {type: Prefix, service: acme.Shop}'),
      at: AT('matches[0].method'),
    },
    'a header without a value': {
      yaml: MATCH('headers: [{name: a}]'),
      at: AT('matches[0].headers[0]'),
    },
    'a filter of HTTP': {
      yaml: RULE('filters: [{type: URLRewrite, urlRewrite: {hostname: a.b}}]'),
      also: ['NET004'],
      at: AT('filters[0].type'),
    },
    'a filter twice': {
      yaml: RULE(`filters: [${HEADERS}, ${HEADERS}]`),
      at: AT('filters[1].type'),
    },
    'a filter twice in a backend': {
      yaml: RULE('', `, filters: [${HEADERS}, ${HEADERS}]`),
      at: AT('backendRefs[0].filters[1].type'),
    },
  },
};
