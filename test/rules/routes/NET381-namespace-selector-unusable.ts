import type { RuleCases } from '../cases';
import { HTTP_LISTENER, farGatewayYaml } from '../route-yaml';

const ROUTES = (namespaces: string) =>
  farGatewayYaml(
    `{name: http, protocol: HTTP, port: 80, allowedRoutes: {namespaces: {${namespaces}}}}`,
  );
const AT = (field: string) => [
  [`Gateway infra/edge spec.listeners[0].allowedRoutes.namespaces.${field}`],
];

export const cases: RuleCases = {
  facts: ['6.2 allowedRoutes.namespaces.from'],
  wrong: {
    yaml: ROUTES(
      'from: Selector, selector: {matchExpressions: [{key: team, operator: Equals, values: [shop]}]}',
    ),
    text: `
error NET381 namespace-selector-unusable: the condition on team has the operator "Equals"
  wrong.yaml:7   Gateway infra/edge   spec.listeners[0].allowedRoutes.namespaces.selector.matchExpressions[0]
  why: an operator is one of In, NotIn, Exists, DoesNotExist, so no namespace is selected
  fix: Write one of them.
  see: npx cdk8s-reach rules NET381
`,
  },
  right: ROUTES(
    'from: Selector, selector: {matchExpressions: [{key: team, operator: In, values: [shop]}]}',
  ),
  silent: {
    labels: { yaml: ROUTES('from: Selector, selector: {matchLabels: {team: shop}}') },
    'an empty selector, which is for all': { yaml: ROUTES('from: Selector, selector: {}') },
    'no selector where none is asked for': { yaml: ROUTES('from: All') },
    'an empty selector beside another word': { yaml: ROUTES('from: All, selector: {}') },
    'a selector of no labels': { yaml: ROUTES('from: Same, selector: {matchLabels: {}}') },
  },
  reported: {
    'no selector': { yaml: ROUTES('from: Selector'), at: AT('from') },
    'a selector beside another word': {
      yaml: ROUTES('from: Same, selector: {matchLabels: {team: shop}}'),
      at: AT('selector'),
    },
    'a selector without from': {
      yaml: ROUTES('selector: {matchLabels: {team: shop}}'),
      at: AT('selector'),
    },
    'a condition without values': {
      yaml: ROUTES('from: Selector, selector: {matchExpressions: [{key: team, operator: NotIn}]}'),
      at: AT('selector.matchExpressions[0]'),
    },
    'a label that none can be': {
      yaml: ROUTES('from: Selector, selector: {matchLabels: {team: "the shop"}}'),
      at: AT('selector.matchLabels'),
    },
    'ListenerSets of no namespaces': {
      yaml: farGatewayYaml(HTTP_LISTENER, 'allowedListeners: {namespaces: {from: Selector}}'),
      target: { gatewayApi: '1.5' },
      at: [['Gateway infra/edge spec.allowedListeners.namespaces.from']],
    },
  },
};
