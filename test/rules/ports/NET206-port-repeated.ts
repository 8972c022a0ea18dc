import type { RuleCases } from '../cases';
import { service } from '../yaml';

export const cases: RuleCases = {
  facts: [
    '2.2 ports[].name',
    '2.2 (protocol, port)',
    '2.2 nodePort uniqueness in one Service',
    '2.2 strategic/SSA merge key',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - {name: http, port: 80, targetPort: 8080}
    - {name: admin, port: 80, targetPort: 9090}
`,
    text: `
error NET206 port-repeated: port 80 with protocol TCP is used by 2 ports of Service web
  wrong.yaml:7   Service default/web   spec.ports[0].port
  wrong.yaml:8   Service default/web   spec.ports[1].port
  why: each pair of port and protocol is unique in a Service
  fix: Write another name or number for one of them, or remove one of them.
  see: npx cdk8s-reach rules NET206
`,
  },
  right: service(
    '{selector: {app: web}, ports: [{name: http, port: 80}, {name: admin, port: 81}]}',
  ),
  silent: {
    '53/TCP and 53/UDP on one node port': {
      yaml: service(`{type: NodePort, selector: {app: web}, ports: [
        {name: tcp, port: 53, nodePort: 30053},
        {name: udp, port: 53, protocol: UDP, nodePort: 30053}]}`),
    },
    'numbers that a later tool fills in': {
      yaml: service(`{selector: {app: web}, ports: [
        {name: a, port: "\${PORT}"}, {name: b, port: "\${PORT}"}]}`),
    },
  },
  reported: {
    'one name for three ports, as one finding': {
      yaml: service(`{selector: {app: web}, ports: [
        {name: http, port: 80}, {name: http, port: 81}, {name: http, port: 82}]}`),
      at: [
        [
          'Service default/web spec.ports[0].name',
          'Service default/web spec.ports[1].name',
          'Service default/web spec.ports[2].name',
        ],
      ],
    },
    'one node port for two numbers, though their protocols differ': {
      yaml: service(`{type: NodePort, selector: {app: web}, ports: [
        {name: a, port: 53, nodePort: 30053},
        {name: b, port: 54, protocol: UDP, nodePort: 30053}]}`),
      at: [
        [
          'Service default/web spec.ports[0].nodePort',
          'Service default/web spec.ports[1].nodePort',
        ],
      ],
    },
  },
};
