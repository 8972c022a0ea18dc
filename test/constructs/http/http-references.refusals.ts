import type { Chart } from 'cdk8s';
import type { BackendResource, HttpRoutesProps } from '../../../lib';
import {
  BackendProtocol,
  Gateway,
  GatewayImplementation,
  HttpBackend,
  HttpRoutes,
  ListenerProtocol,
} from '../../../lib';
import { byGateway } from '../../support/by-gateway';
import type { Refusal } from '../../support/refusal';

const POOL = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llm' };
const BACKEND = { group: 'gateway.envoyproxy.io', kind: 'Backend', name: 'legacy' };

const to =
  (resource: BackendResource, props: Partial<HttpRoutesProps> = {}) =>
  (chart: Chart) =>
    new HttpRoutes(chart, 'shop', {
      routes: [{ path: '/', backend: HttpBackend.resource(resource) }],
      ...props,
    });

const traefik = byGateway(GatewayImplementation.traefik('3.7'));
const filter = { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name: 'page' };
const backend = HttpBackend.service('web', 80);

/** Objects of implementations, by reference. */
export const HTTP_REFERENCES: readonly Refusal[] = [
  {
    name: 'a backend of an Ingress that is no Service',
    facts: ['5.1 backend.resource'],
    make: to(BACKEND),
    message: `test/shop: routes[0].backend: "Backend" is not a Service
  why: the controllers of Ingresses take Services alone as backends of requests
  fix: write HttpBackend.service("name", 80), or via: Via.GATEWAY`,
  },
  {
    name: 'a backend whose kind, group, port and namespace are none',
    cluster: { gateway: { name: 'edge' } },
    make: to({ group: '', kind: 'a b', name: 'A', port: 0, namespace: 'a.b' }),
    message: `test/shop: routes[0].backend.group: "" is not an API group
  why: an API group is a DNS subdomain, without a version behind it
  fix: write a value such as "gateway.envoyproxy.io"
test/shop: routes[0].backend.kind: "a b" is not a kind
  why: a kind has 1 to 63 letters, digits and "-", begins with a letter and ends with a letter or a digit
  fix: write a value such as "Backend"
test/shop: routes[0].backend.name: "A" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "a"
test/shop: routes[0].backend.port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/shop: routes[0].backend.namespace: "a.b" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "a-b"`,
  },
  {
    name: 'backends and filters that the implementation does not read',
    facts: ['6.3 optional features'],
    cluster: traefik,
    make: (chart) => {
      to(BACKEND, { extensionRefs: [filter] })(chart);
    },
    message: `test/shop: routes[0].backend.group: "gateway.envoyproxy.io" is a group of Envoy Gateway, whose kinds the Gateways of Traefik 3.7 do not read
  why: the kinds that a Gateway reads beyond Gateway API are those of its implementation
  fix: write a kind of the group traefik.io, or use Gateways of Envoy Gateway
test/shop: extensionRefs[0].group: "gateway.envoyproxy.io" is a group of Envoy Gateway, whose kinds the Gateways of Traefik 3.7 do not read
  why: the kinds that a Gateway reads beyond Gateway API are those of its implementation
  fix: write a kind of the group traefik.io, or use Gateways of Envoy Gateway`,
  },
  {
    name: 'an InferencePool where the implementation takes none',
    facts: ['6.3 optional features'],
    cluster: byGateway(GatewayImplementation.contour('1.33')),
    make: to(POOL),
    message: `test/shop: routes[0].backend.kind: "InferencePool" is not supported by the Gateways of Contour 1.33
  why: Contour 1.33 takes Services alone as backends
  fix: remove it, attach the routes to a Gateway of Istio, NGINX Gateway Fabric or agentgateway, or write supports: [GatewayFeature.INFERENCE_POOLS] beside the implementation if it does support it`,
  },
  {
    name: 'a check of certificates of what is no Service',
    cluster: { ...byGateway(GatewayImplementation.envoyGateway('1.9')) },
    make: to(BACKEND, {
      backendProtocol: BackendProtocol.HTTPS,
      backendTls: { host: 'web.example.com' },
    }),
    message: `test/shop: routes[0].backend: "Backend" cannot be combined with backendTls
  why: a BackendTLSPolicy is known to be read for Services alone
  fix: write TLS into the object itself, and the routes to it into a table without backendTls`,
  },
  {
    name: 'more filters than fit beside the others',
    facts: ['6.3 filters'],
    cluster: { gateway: { name: 'edge' } },
    make: (chart) =>
      new HttpRoutes(chart, 'shop', {
        routes: [{ path: '/', backend }],
        extensionRefs: Array.from({ length: 11 }, (_, at) => ({ ...filter, name: `f${at}` })),
      }),
    message: `test/shop: extensionRefs has 11 entries
  why: the API server accepts 16 filters in one rule, and the other options write up to 6
  fix: remove some`,
  },
  {
    name: 'filters of an implementation on an Ingress',
    facts: ['5.2 annotation prefix'],
    make: (chart) =>
      new HttpRoutes(chart, 'shop', {
        routes: [{ path: '/', backend }],
        extensionRefs: [filter],
      }),
    message: `test/shop: extensionRefs is not supported by an Ingress
  why: an Ingress has no field for it, and no supported controller reads an annotation for it
  fix: write via: Via.GATEWAY, or remove it`,
  },
  {
    name: 'settings of a Gateway that its implementation does not read',
    facts: ['6.3 optional features'],
    cluster: traefik,
    make: (chart) =>
      new Gateway(chart, 'edge', {
        gatewayClass: 'edge',
        listeners: [{ name: 'http', protocol: ListenerProtocol.HTTP, port: 80 }],
        infrastructure: {
          parameters: { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'edge' },
        },
      }),
    message: `test/edge: infrastructure.parameters.group: "gateway.envoyproxy.io" is a group of Envoy Gateway, whose kinds the Gateways of Traefik 3.7 do not read
  why: the kinds that a Gateway reads beyond Gateway API are those of its implementation
  fix: write a kind of the group traefik.io, or use Gateways of Envoy Gateway`,
  },
];
