import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const BACKENDS = (count: number) =>
  routeYaml({ rule: `backendRefs: [${'{name: web, port: 80}, '.repeat(count)}]` });
const TLS = routeYaml({ kind: 'TLSRoute' });
const SECOND = '    - backendRefs: [{name: other, port: 443}]\n';

export const cases: RuleCases = {
  facts: [
    '6.3 parentRefs',
    '6.3 hostnames',
    '6.3 rules',
    '6.3 headers / queryParams',
    '6.3 filters',
    '6.3 backendRefs',
    '6.4 GRPCRoute.rules',
    '6.4 TLSRoute',
    '6.4 TCPRoute/UDPRoute',
  ],
  wrong: {
    yaml: TLS + SECOND,
    text: `
error NET350 route-too-long: spec.rules has 2 elements, and exactly 1 are taken
  wrong.yaml:8   TLSRoute default/web   spec.rules
  why: the API server refuses the route
  fix: Part it into several routes: they are put together by their hosts and paths.
  see: npx cdk8s-reach rules NET350
`,
  },
  wrongAlso: ['NET302'],
  right: TLS,
  target: { gatewayApi: '1.6', gatewayChannel: 'experimental' },
  silent: {
    'no rules before 1.5': {
      yaml: BACKENDS(1).replace(/rules:[^]*/, 'rules: []'),
      target: { gatewayApi: '1.4' },
    },
    'several rules of v1alpha2, whose definition takes 16': {
      yaml: routeYaml({ kind: 'TCPRoute', version: 'v1alpha2', hostnames: '' }) + SECOND,
      also: ['NET302'],
    },
    'as many as are taken': { yaml: BACKENDS(16) },
    'a redirect without backends': {
      yaml: routeYaml({
        rule: 'filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]',
      }),
    },
  },
  reported: {
    'no rules, from 1.5 on': {
      yaml: BACKENDS(1).replace(/rules:[^]*/, 'rules: []'),
      target: { gatewayApi: '1.5' },
      at: [['HTTPRoute default/web spec.rules']],
    },
    backends: {
      yaml: BACKENDS(17),
      at: [['HTTPRoute default/web spec.rules[0].backendRefs']],
    },
    'matches of one rule': {
      yaml: routeYaml({ rule: `matches: [${'{method: GET}, '.repeat(65)}]` }),
      at: [['HTTPRoute default/web spec.rules[0].matches']],
    },
    'headers of one match': {
      yaml: routeYaml({
        rule: `matches: [{headers: [${Array.from({ length: 17 }, (_, index) => `{name: a${index}, value: b}`).join()}]}]`,
      }),
      at: [['HTTPRoute default/web spec.rules[0].matches[0].headers']],
    },
  },
};
