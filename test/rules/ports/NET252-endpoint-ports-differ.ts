import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

/** A Service with a port without a name before endpoints with one, and what names it. */
const behind = (...users: string[]) =>
  yaml(
    service('{ports: [{port: 80}]}'),
    slice(ADDRESS, '[{name: http, port: 80, protocol: TCP}]'),
    ...users,
  );
/** A Service with a port whose name the endpoints do not have, and what names it. */
const otherName = (port: string, user: string) =>
  yaml(
    service(`{ports: [{name: web, ${port}}]}`),
    slice(ADDRESS, '[{name: http, port: 80}]'),
    user,
  );
const ingress = (className: string) => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${className}
  annotations: {${className}.ingress.kubernetes.io/proxy-body-size: 8m}
spec:
  ingressClassName: ${className}
  defaultBackend: {service: {name: web, port: {number: 80}}}
`;
const CLIENT = `---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: client, image: client, args: ["http://web:80"]}]}
`;
const AT = [['EndpointSlice default/web-1 ports', 'Service default/web spec.ports']];

const NAMED = service('{ports: [{name: http, port: 80}]}');

export const cases: RuleCases = {
  facts: [
    '3 ports[].name vs Service',
    '3 ports empty',
    '4 ports[].name match',
    '12 Endpoints port name missing while Service port is named (or reverse)',
  ],
  wrong: {
    yaml: yaml(NAMED, BACKEND),
    text: `
error NET252 endpoint-ports-differ: Service web has the ports "http" (TCP), but its endpoints have without a name (TCP)
  wrong.yaml:9   Endpoints default/web   subsets[0].ports
  wrong.yaml:4   Service default/web     spec.ports
  why: a Service port uses the endpoint port of the same name and protocol, and without one connections are refused
  fix: Write the same names and protocols in both; if the Service port has no name, remove it from the endpoints too.
  see: npx cdk8s-reach rules NET252
`,
  },
  right: yaml(
    NAMED,
    endpoints('[{addresses: [{ip: 192.0.2.10}], ports: [{name: http, port: 8080}]}]'),
  ),
  silent: {
    'two objects that serve one port each': {
      yaml: yaml(
        service('{ports: [{name: a, port: 1}, {name: b, port: 2}]}'),
        slice(ADDRESS, '[{name: a, port: 1}]'),
        slice('[{addresses: [192.0.2.11]}]', '[{name: b, port: 2}]').replace('web-1', 'web-2'),
      ),
    },
    'a slice of its own beside pods, which serve the other port': {
      yaml: yaml(
        service('{selector: {app: web}, ports: [{name: a, port: 1}, {name: b, port: 2}]}'),
        slice(ADDRESS, '[{name: a, port: 1}]'),
      ),
    },
    'a name that a later tool fills in': {
      yaml: yaml(service('{ports: [{name: "${NAME}", port: 80}]}'), BACKEND),
    },
  },
  reported: {
    'other names of a headless Service, before whose pods no proxy stands': {
      yaml: yaml(service('{clusterIP: None, ports: [{name: port, port: 53}]}'), BACKEND),
      at: [['Endpoints default/web subsets[0].ports', 'Service default/web spec.ports']],
      severity: 'info',
    },
    'a port without a name behind ingress-nginx alone, which takes one of any name': {
      yaml: behind(ingress('nginx')),
      at: AT,
      severity: 'info',
    },
    'a port without a name behind ingress-nginx and a node port': {
      yaml: behind(ingress('nginx')).replace('{ports', '{type: NodePort, ports'),
      at: AT,
    },
    'a port without a name behind an Ingress of Traefik': {
      yaml: behind(ingress('traefik')),
      at: AT,
    },
    'a port without a name behind ingress-nginx that a container names too': {
      yaml: behind(ingress('nginx'), CLIENT),
      at: AT,
    },
    'a port without a name that nothing names': { yaml: behind(), at: AT },
    'a port without a name behind ingress-nginx that connects to the cluster IP': {
      yaml: behind(
        ingress('nginx').replace(
          '{nginx',
          '{nginx.ingress.kubernetes.io/service-upstream: "true", nginx',
        ),
      ),
      at: AT,
    },
    'a port with another name behind ingress-nginx, which connects to the number of the targetPort':
      {
        yaml: otherName('port: 80', ingress('nginx')),
        at: AT,
        severity: 'info',
      },
    'a port with another name and number behind ingress-nginx': {
      yaml: otherName('port: 80, targetPort: 8080', ingress('nginx')),
      at: AT,
      severity: 'error',
    },
    'a port with another name behind HAProxy Ingress': {
      yaml: otherName(
        'port: 80',
        ingress('haproxy-ingress').replaceAll('.ingress.kubernetes.io', '.github.io'),
      ),
      at: AT,
      severity: 'error',
    },
    'a port without a name behind HAProxy Ingress': {
      yaml: behind(ingress('haproxy-ingress').replaceAll('.ingress.kubernetes.io', '.github.io')),
      at: AT,
      severity: 'info',
    },
    'another protocol': {
      yaml: yaml(service('{ports: [{port: 53, protocol: UDP}]}'), BACKEND),
      at: [['Endpoints default/web subsets[0].ports', 'Service default/web spec.ports']],
    },
    'a slice beside pods, with a port that the Service does not have': {
      yaml: yaml(service(`{${WEB}}`), slice(ADDRESS, '[{name: http, port: 80}]')),
      at: [['EndpointSlice default/web-1 ports', 'Service default/web spec.ports']],
    },
    'as advice, a port more': {
      yaml: yaml(NAMED, slice(ADDRESS, '[{name: http, port: 80}, {name: metrics, port: 9090}]')),
      at: [['EndpointSlice default/web-1 ports', 'Service default/web spec.ports']],
    },
  },
};
