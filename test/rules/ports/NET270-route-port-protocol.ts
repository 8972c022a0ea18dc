import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';
import { service } from '../yaml';

const ROUTE = (kind: string) =>
  routeYaml({
    ...{ kind, hostnames: '', version: kind === 'UDPRoute' ? 'v1alpha2' : 'v1' },
    rule: 'backendRefs: [{name: web, port: 53}]',
  });
const SERVICE = (...protocols: readonly string[]) =>
  service(
    `{selector: {app: web}, ports: [${protocols.map((one) => `{name: ${one.toLowerCase()}, port: 53, protocol: ${one}}`).join(', ')}]}`,
  );
const EXPERIMENTAL = { gatewayApi: '1.4', gatewayChannel: 'experimental' } as const;
const AT = (kind: string) => [
  [`${kind} default/web spec.rules[0].backendRefs[0]`, 'Service default/web spec.ports[0]'],
];

export const cases: RuleCases = {
  facts: ['6.4 TCPRoute/UDPRoute'],
  target: EXPERIMENTAL,
  wrong: {
    yaml: SERVICE('TCP') + ROUTE('UDPRoute'),
    text: `
error NET270 route-port-protocol: a UDPRoute needs UDP, but port 53 of Service web is for TCP
  wrong.yaml:4    Service default/web    spec.ports[0]
  wrong.yaml:12   UDPRoute default/web   spec.rules[0].backendRefs[0]
  why: the Service has no endpoint for the protocol, so the Gateway reports ResolvedRefs=False or drops what it gets
  fix: Write a port with that protocol in the Service, or a route of another kind.
  see: npx cdk8s-reach rules NET270
`,
  },
  right: SERVICE('UDP') + ROUTE('UDPRoute'),
  silent: {
    'a port for both': { yaml: SERVICE('TCP', 'UDP') + ROUTE('UDPRoute') },
    'a port that is not there, which NET502 reports': {
      yaml: SERVICE('TCP').replace('port: 53', 'port: 54') + ROUTE('UDPRoute'),
      also: ['NET502'],
    },
    'a Service that is not given': { yaml: ROUTE('UDPRoute') },
  },
  reported: {
    'requests to a port for UDP': {
      yaml: SERVICE('UDP') + ROUTE('HTTPRoute'),
      at: AT('HTTPRoute'),
    },
  },
};
