import type { RuleCases } from '../cases';
import { gatewayYaml, ingressYaml, routeYaml } from '../route-yaml';

const LISTENER = '{name: http, protocol: HTTP, port: 80, hostname: "*.example.com"}';
const RULES = (second: string, more = 'backendRefs: [{name: web, port: 80}]') =>
  routeYaml({
    rule: 'matches: [{path: {value: /cart}}]\nbackendRefs: [{name: cart, port: 80}]',
  }) + `    - matches: [{path: {value: ${second}}}]\n${more && `      ${more}\n`}`;
const AT_SECOND = [
  'HTTPRoute default/web spec.rules[0].matches[0]',
  'HTTPRoute default/web spec.rules[1].matches',
];

export const cases: RuleCases = {
  facts: ['6.3 conflict between routes'],
  wrong: {
    yaml: RULES('/cart/'),
    text: `
error NET302 route-unreachable: spec.rules[1] of HTTPRoute web receives no request, since the rules match them all
  wrong.yaml:9    HTTPRoute default/web   spec.rules[0].matches[0]
  wrong.yaml:11   HTTPRoute default/web   spec.rules[1].matches
  why: of equal matches in one route the first wins, and a more specific host wins over all paths of a less specific one
  fix: Remove the rule, or let it match requests that no other rule matches.
  see: npx cdk8s-reach rules NET302
`,
  },
  right: RULES('/'),
  silent: {
    'a longer prefix that comes later': { yaml: RULES('/cart/pay') },
    'an Ingress, of which the API does not say it': {
      yaml: ingressYaml().replace('  ingressClassName: nginx\n', ''),
    },
    'a wildcard beside one of its hosts': {
      yaml:
        gatewayYaml(LISTENER) +
        routeYaml({ name: 'all', hostnames: '["*.example.com"]' }) +
        routeYaml(),
    },
    'a match that a later tool fills in': { yaml: RULES('"${PATH}"') },
  },
  reported: {
    'as an info, a rule with neither backends nor filters': {
      severity: 'info',
      yaml: RULES('/cart', ''),
      at: [AT_SECOND],
    },
    'as an info, a rule whose lists are empty': {
      severity: 'info',
      yaml: RULES('/cart', 'backendRefs: []'),
      at: [AT_SECOND],
    },
    'a rule with a filter alone': {
      severity: 'error',
      yaml: RULES('/cart', 'filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]'),
      at: [AT_SECOND],
    },
    'a rule whose backends are no list': {
      severity: 'error',
      yaml: RULES('/cart', 'backendRefs: {name: web, port: 80}'),
      at: [AT_SECOND],
      also: ['NET003'],
    },
    'a route for every host, where another takes all hosts of the listener': {
      yaml:
        gatewayYaml(LISTENER) +
        routeYaml({ name: 'all', hostnames: '["*.example.com"]' }) +
        routeYaml({ hostnames: '' }),
      at: [['HTTPRoute default/all spec.rules[0]', 'HTTPRoute default/web spec.rules[0].matches']],
    },
    'a host that another listener takes': {
      yaml:
        gatewayYaml(
          LISTENER,
          '{name: shop, protocol: HTTP, port: 80, hostname: shop.example.com}',
        ) + routeYaml({ parent: '{name: edge, sectionName: http}' }),
      at: [
        ['Gateway default/edge spec.listeners[1]', 'HTTPRoute default/web spec.rules[0].matches'],
      ],
    },
  },
};
