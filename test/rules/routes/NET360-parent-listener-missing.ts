import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, routeYaml } from '../route-yaml';

const ROUTE = (section: string) => routeYaml({ parent: `{name: edge, ${section}}` });
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
    'a Gateway that takes listeners of others': {
      yaml:
        gatewayYaml(HTTP_LISTENER).replace(
          '  listeners',
          '  allowedListeners: {namespaces: {from: All}}\n  listeners',
        ) + ROUTE('sectionName: web'),
    },
    'a Gateway for two environments': {
      also: ['NET002'],
      yaml:
        gatewayYaml(HTTP_LISTENER) +
        gatewayYaml('{name: web, protocol: HTTP, port: 80}') +
        ROUTE('sectionName: web'),
    },
  },
  reported: {
    'a port': { yaml: gatewayYaml(HTTP_LISTENER) + ROUTE('port: 8080'), at: AT },
  },
};
