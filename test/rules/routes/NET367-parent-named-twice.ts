import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const ROUTE = (parent: string) => routeYaml({ parent });
const AT = [[0, 1].map((index) => `HTTPRoute default/web spec.parentRefs[${index}]`)];

export const cases: RuleCases = {
  facts: ['6.3 parentRefs'],
  wrong: {
    yaml: ROUTE('{name: edge}, {name: edge}'),
    text: `
error NET367 parent-named-twice: 2 references are to Gateway default/edge
  wrong.yaml:6   HTTPRoute default/web   spec.parentRefs[0]
  wrong.yaml:6   HTTPRoute default/web   spec.parentRefs[1]
  why: the API server refuses the route: sectionName distinguishes references to one parent
  fix: Write a different sectionName in each of them, or one reference without sectionName for all listeners.
  see: npx cdk8s-reach rules NET367
`,
  },
  right: ROUTE('{name: edge, sectionName: http}, {name: edge, sectionName: https}'),
  silent: {
    'two Gateways': { yaml: ROUTE('{name: edge}, {name: inner}') },
    'Gateways of two namespaces': { yaml: ROUTE('{name: edge}, {name: edge, namespace: infra}') },
    'a Gateway and a Service': {
      yaml: ROUTE('{name: web}, {name: web, kind: Service, group: ""}'),
    },
    'two listeners, one of them by its port too': {
      yaml: ROUTE('{name: edge, sectionName: a, port: 80}, {name: edge, sectionName: b}'),
    },
    'two ports in the experimental channel': {
      yaml: ROUTE('{name: edge, port: 80}, {name: edge, port: 443}'),
      target: { gatewayChannel: 'experimental' },
    },
    'what a later tool fills in': {
      yaml: ROUTE('{name: edge, sectionName: "${A}"}, {name: edge, sectionName: "${A}"}'),
    },
  },
  reported: {
    'two ports in the standard channel': {
      yaml: ROUTE('{name: edge, port: 80}, {name: edge, port: 443}'),
      target: { gatewayChannel: 'standard' },
      at: AT,
    },
    'a port of one alone in the experimental channel': {
      yaml: ROUTE('{name: edge, sectionName: a, port: 80}, {name: edge, sectionName: b}'),
      target: { gatewayChannel: 'experimental' },
      at: AT,
    },
    'one listener twice': {
      yaml: ROUTE('{name: edge, sectionName: http}, {name: edge, sectionName: http}'),
      at: AT,
    },
    'all listeners, and one of them': {
      yaml: ROUTE('{name: edge}, {name: edge, sectionName: http}'),
      at: AT,
    },
  },
};
