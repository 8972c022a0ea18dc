import type { RuleCases } from '../cases';

const SERVICE = `---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
`;
const object = (apiVersion: string, kind: string, spec: string) => `---
apiVersion: ${apiVersion}
kind: ${kind}
metadata: {name: front}
spec: ${spec}
`;
const traefik = (port: string) =>
  object(
    'traefik.io/v1alpha1',
    'IngressRoute',
    `{routes: [{services: [{name: web, port: ${port}}]}]}`,
  );
const openshift = (port: string) =>
  object(
    'route.openshift.io/v1',
    'Route',
    `{to: {kind: Service, name: web}, port: {targetPort: ${port}}}`,
  );
const istio = (port: number) =>
  object(
    'networking.istio.io/v1',
    'VirtualService',
    `{hosts: [a], http: [{route: [{destination: {host: web, port: {number: ${port}}}}]}]}`,
  );
const ports = 'Service default/web spec.ports';

export const cases: RuleCases = {
  wrong: {
    yaml: SERVICE + traefik('8080'),
    text: `
warning NET544 other-route-port-missing: port 8080 is not a port of Service web
  wrong.yaml:10   IngressRoute default/front   spec.routes[0].services[0].port
  wrong.yaml:5    Service default/web          spec.ports
  why: the proxy finds no endpoints behind that port, and requests of the route get an error
  fix: Write one of its ports: 80 (http).
  see: npx cdk8s-reach rules NET544
`,
  },
  right: SERVICE + traefik('80'),
  silent: {
    'a port by name': { yaml: SERVICE + traefik('http') },
    'a number as a text': { yaml: SERVICE + traefik('"80"') },
    'the port of the pods, for OpenShift': { yaml: SERVICE + openshift('8080') },
    'the port of a Service, for Istio': { yaml: SERVICE + istio(80) },
  },
  reported: {
    'of OpenShift': {
      yaml: SERVICE + openshift('web'),
      at: [['Route default/front spec.port.targetPort', ports]],
    },
    'of Istio': {
      yaml: SERVICE + istio(8080),
      at: [[ports, 'VirtualService default/front spec.http[0].route[0].destination.port.number']],
    },
  },
};
