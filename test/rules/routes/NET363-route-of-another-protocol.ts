import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, routeYaml } from '../route-yaml';

const TCP = routeYaml({ kind: 'TCPRoute', version: 'v1alpha2', hostnames: '' });

export const cases: RuleCases = {
  facts: ['6.2 listeners[].protocol'],
  wrong: {
    yaml: gatewayYaml(HTTP_LISTENER) + TCP,
    text: `
error NET363 route-of-another-protocol: a TCPRoute needs TCP or TLS, but the listeners use HTTP
  wrong.yaml:8    Gateway default/edge   spec.listeners[0].protocol
  wrong.yaml:14   TCPRoute default/web   spec.parentRefs[0]
  why: the Gateway does not accept the route, so it receives no request
  fix: Write a listener of the protocol, or a route of the kind that the listener accepts.
  see: npx cdk8s-reach rules NET363
`,
  },
  right: gatewayYaml('{name: tcp, protocol: TCP, port: 80}') + TCP,
  target: { gatewayChannel: 'experimental' },
  silent: {
    'a protocol of an implementation': {
      yaml: gatewayYaml('{name: a, protocol: example.com/any, port: 80}') + TCP,
    },
    'one of two listeners': {
      yaml: gatewayYaml(HTTP_LISTENER, '{name: tcp, protocol: TCP, port: 81}') + TCP,
    },
  },
};
