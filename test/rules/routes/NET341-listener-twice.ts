import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml } from '../route-yaml';

const AT = [['Gateway default/edge spec.listeners[0]', 'Gateway default/edge spec.listeners[1]']];

export const cases: RuleCases = {
  facts: ['6.2 listeners[].name', '6.2 (port, protocol, hostname)'],
  wrong: {
    yaml: gatewayYaml(HTTP_LISTENER, '{name: web, protocol: HTTP, port: 80}'),
    text: `
error NET341 listener-twice: 2 listeners have port 80 with HTTP and every host
  wrong.yaml:8   Gateway default/edge   spec.listeners[0]
  wrong.yaml:9   Gateway default/edge   spec.listeners[1]
  why: the API server refuses the object, since routes and requests could not distinguish the listeners
  fix: Write another name, and another port or host.
  see: npx cdk8s-reach rules NET341
`,
  },
  right: gatewayYaml(
    HTTP_LISTENER,
    '{name: web, protocol: HTTP, port: 80, hostname: a.example.com}',
  ),
  silent: {
    'two protocols of one port': {
      yaml: gatewayYaml(
        '{name: tcp, protocol: TCP, port: 53}',
        '{name: udp, protocol: UDP, port: 53}',
      ),
    },
  },
  reported: {
    'listeners of a ListenerSet': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: {name: more}
spec:
  parentRef: {name: edge}
  listeners: [{name: a, protocol: HTTP, port: 80}, {name: a, protocol: HTTP, port: 81}]
`,
      target: { gatewayApi: '1.5' },
      at: [
        [
          'ListenerSet default/more spec.listeners[0]',
          'ListenerSet default/more spec.listeners[1]',
        ],
      ],
    },
    'one name': {
      yaml: gatewayYaml(HTTP_LISTENER, '{name: http, protocol: HTTP, port: 8080}'),
      at: AT,
    },
  },
};
