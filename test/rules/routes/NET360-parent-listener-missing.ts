import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, listenerSetYaml, routeYaml } from '../route-yaml';

const ROUTE = (section: string) => routeYaml({ parent: `{name: edge, ${section}}` });
const OF_SET = (section: string) =>
  routeYaml({ parent: `{kind: ListenerSet, name: shop, ${section}}` });
const ALLOWED = '  allowedListeners: {namespaces: {from: Same}}\n';
const SET = listenerSetYaml('{name: web, protocol: HTTP, port: 8080}');
const AT = [['Gateway default/edge spec.listeners', 'HTTPRoute default/web spec.parentRefs[0]']];

export const cases: RuleCases = {
  facts: ['6.3 parentRefs'],
  wrong: {
    yaml: gatewayYaml(HTTP_LISTENER) + ROUTE('sectionName: web'),
    text: `
error NET360 parent-listener-missing: Gateway edge has no listener "web"
  wrong.yaml:7    Gateway default/edge    spec.listeners
  wrong.yaml:14   HTTPRoute default/web   spec.parentRefs[0]
  why: the Gateway does not accept the route (NoMatchingParent), so it receives no request
  fix: Write one of its listeners: http (80).
  see: npx cdk8s-reach rules NET360
`,
  },
  right: gatewayYaml(HTTP_LISTENER) + ROUTE('sectionName: http'),
  silent: {
    'a Gateway that is not given': { yaml: ROUTE('sectionName: web') },
    'a listener of a ListenerSet': {
      yaml: gatewayYaml(HTTP_LISTENER) + ALLOWED + SET + OF_SET('sectionName: web'),
      target: { gatewayApi: '1.5' },
    },
    'a ListenerSet that is not given': { yaml: gatewayYaml(HTTP_LISTENER) + OF_SET('port: 1') },
    'a Gateway for two environments': {
      also: ['NET002'],
      yaml:
        gatewayYaml(HTTP_LISTENER) +
        gatewayYaml('{name: web, protocol: HTTP, port: 80}') +
        ROUTE('sectionName: web'),
    },
  },
  reported: {
    'a listener of a ListenerSet that the route does not name': {
      yaml: gatewayYaml(HTTP_LISTENER) + ALLOWED + SET + ROUTE('sectionName: web'),
      target: { gatewayApi: '1.5' },
      at: AT,
    },
    'a listener that a ListenerSet lacks': {
      yaml: gatewayYaml(HTTP_LISTENER) + ALLOWED + SET + OF_SET('sectionName: http'),
      target: { gatewayApi: '1.5' },
      at: [['HTTPRoute default/web spec.parentRefs[0]', 'ListenerSet default/shop spec.listeners']],
    },
    'a port': { yaml: gatewayYaml(HTTP_LISTENER) + ROUTE('port: 8080'), at: AT },
  },
};
