import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

export const cases: RuleCases = {
  facts: ['2.2 ports[].protocol', '4 ports[].protocol'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 53, protocol: udp}]
`,
    text: `
error NET207 protocol-unknown: "udp" is not a port protocol
  wrong.yaml:6   Service default/web   spec.ports[0].protocol
  why: the API server accepts TCP, UDP and SCTP, in upper case, and refuses anything else
  fix: Write UDP.
  see: npx cdk8s-reach rules NET207
`,
  },
  right: service('{selector: {app: web}, ports: [{port: 53, protocol: UDP}]}'),
  silent: {
    SCTP: { yaml: service('{selector: {app: web}, ports: [{port: 53, protocol: SCTP}]}') },
    'a protocol that a later tool fills in': {
      yaml: service('{selector: {app: web}, ports: [{port: 53, protocol: "${PROTOCOL}"}]}'),
    },
  },
  reported: {
    'what is spoken over a port, in endpoints': {
      also: ['NET003'],
      yaml: yaml(
        endpoints('[{addresses: [{ip: 192.0.2.1}], ports: [{port: 80, protocol: HTTP}]}]'),
        slice('[{addresses: [192.0.2.1]}]', '[{port: 80, protocol: 6}]'),
      ),
      at: [
        ['EndpointSlice default/web-1 ports[0].protocol'],
        ['Endpoints default/web subsets[0].ports[0].protocol'],
      ],
    },
  },
};
