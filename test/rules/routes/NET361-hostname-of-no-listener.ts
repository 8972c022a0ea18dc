import type { RuleCases } from '../cases';
import { gatewayYaml, routeYaml } from '../route-yaml';

const GATEWAY = gatewayYaml('{name: http, protocol: HTTP, port: 80, hostname: "*.example.com"}');
const ROUTE = (...hostnames: readonly string[]) =>
  routeYaml({ hostnames: `[${hostnames.join(', ')}]` });
const AT = [
  [
    'Gateway default/edge spec.listeners[0].hostname',
    'HTTPRoute default/web spec.parentRefs',
    'HTTPRoute default/web spec.hostnames',
  ],
];

export const cases: RuleCases = {
  facts: ['6.3 hostname intersection'],
  wrong: {
    yaml: GATEWAY + ROUTE('example.com'),
    text: `
error NET361 hostname-of-no-listener: no listener of HTTPRoute web matches example.com
  wrong.yaml:8    Gateway default/edge    spec.listeners[0].hostname
  wrong.yaml:14   HTTPRoute default/web   spec.parentRefs
  wrong.yaml:15   HTTPRoute default/web   spec.hostnames
  why: the Gateway ignores the hostname, and does not accept a route that has no other; \`*.example.com\` does not match \`example.com\`
  fix: Write a hostname of the listener, or a listener for the hostname.
  see: npx cdk8s-reach rules NET361
`,
  },
  right: GATEWAY + ROUTE('shop.example.com'),
  silent: {
    'several labels below a wildcard': { yaml: GATEWAY + ROUTE('a.b.example.com') },
    'a Gateway beside it that is not given': {
      yaml:
        GATEWAY + routeYaml({ parent: '{name: edge}, {name: other}', hostnames: '[example.com]' }),
    },
    'a host that a later tool fills in': { yaml: GATEWAY + ROUTE('"${HOST}"') },
  },
  reported: {
    'one of two hostnames': { yaml: GATEWAY + ROUTE('a.example.com', 'example.org'), at: AT },
  },
};
