import type { RuleCases } from '../cases';
import { service } from '../yaml';

const ports = (text: string) => service(`{selector: {app: web}, ports: [${text}]}`);
const AT = [
  'Service default/web spec.ports[0].appProtocol',
  'Service default/web spec.ports[0].name',
];

export const cases: RuleCases = {
  wrong: {
    yaml: ports('{name: web, port: 80}'),
    text: `
info NET811 istio-port-name: port web does not tell Istio its protocol
  wrong.yaml:4   Service default/web   spec.ports[0].appProtocol
  wrong.yaml:4   Service default/web   spec.ports[0].name
  why: Istio then looks at each connection for HTTP, and takes all else for plain TCP, without routes, retries and metrics of requests
  fix: Write appProtocol, or a name that begins with the protocol, such as "http-metrics" or "grpc".
  see: npx cdk8s-reach rules NET811
`,
  },
  right: ports('{name: http-web, port: 80}'),
  silent: {
    'the protocol alone': { yaml: ports('{name: grpc, port: 80}') },
    'a protocol with a dash in it': { yaml: ports('{name: grpc-web, port: 80}') },
    'an appProtocol': { yaml: ports('{name: web, port: 80, appProtocol: kubernetes.io/h2c}') },
    'a port for UDP, which Istio does not read': {
      yaml: ports('{name: dns, port: 53, protocol: UDP}'),
    },
    'an ExternalName': {
      yaml: service(
        '{type: ExternalName, externalName: db.example.com, ports: [{name: db, port: 5432}]}',
      ),
    },
    'a name that a later tool fills in': { yaml: ports('{name: "${NAME}", port: 80}') },
  },
  reported: {
    'no name': { yaml: ports('{port: 80}'), at: [AT] },
    'a name that only begins like a protocol': {
      yaml: ports('{name: httpd, port: 80}'),
      at: [AT],
    },
    'the protocol at the end': { yaml: ports('{name: web-http, port: 80}'), at: [AT] },
  },
};
