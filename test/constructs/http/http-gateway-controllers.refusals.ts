import type { Chart } from 'cdk8s';
import type { GatewayFeature, HttpRoute, HttpRoutesProps } from '../../../lib';
import { Exposure, ExposedApp, GatewayImplementation, HttpBackend, HttpRoutes } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const by = (implementation: GatewayImplementation, supports?: GatewayFeature[]) => ({
  gateway: { name: 'edge', listener: 'http' },
  gatewayApi: '1.6',
  gateways: [{ gatewayClass: 'edge', implementation, supports }],
});

const TRAEFIK = by(GatewayImplementation.traefik('3.7'));

const backend = HttpBackend.service('web', 80);

const withProps =
  (props: Partial<HttpRoutesProps>, ...routes: HttpRoute[]) =>
  (chart: Chart) =>
    new HttpRoutes(chart, 'shop', {
      routes: routes.length > 0 ? routes : [{ path: '/', backend }],
      ...props,
    });

/** What the implementation of a Gateway does otherwise than the specification. */
export const HTTP_GATEWAY_CONTROLLERS: readonly Refusal[] = [
  {
    name: 'what the Gateways of Traefik do not support',
    facts: ['6.3 CORS', '6.3 timeouts'],
    cluster: TRAEFIK,
    make: withProps({ timeouts: { request: 30 }, cors: { allowOrigins: ['*'] } }),
    message: `test/shop: timeouts.request is not supported by the Gateways of Traefik 3.7
  why: Traefik 3.7 ignores it
  fix: remove it, attach the routes to a Gateway of Airlock Microgateway, Cilium or Contour, or write supports: [GatewayFeature.REQUEST_TIMEOUT] beside the implementation if it does support it
test/shop: cors is not supported by the Gateways of Traefik 3.7
  why: Traefik 3.7 answers every request of such a rule with status 500
  fix: remove it, attach the routes to a Gateway of Cilium, Envoy Gateway or Istio, or write supports: [GatewayFeature.CORS] beside the implementation if it does support it`,
  },
  {
    name: 'a path with signs that the Gateways of Traefik decode before they compare',
    facts: ['5.4 Traefik encoded paths'],
    cluster: TRAEFIK,
    make: withProps({}, { path: '/caf%C3%A9', backend }, { path: '/a%2Bb', backend }),
    message: `test/shop: routes[0].path: "/caf%C3%A9" gets no request by Traefik
  why: Traefik decodes the path of a request before it compares, so no request has "%C3%A9" there
  fix: write "/café" in an Ingress, or a prefix such as "/" in an HTTPRoute`,
  },
  {
    name: 'routes that the Gateways of Traefik try before those of a more particular host',
    facts: ['6.3 precedence of hosts'],
    cluster: TRAEFIK,
    make: withProps(
      {},
      { host: 'a.example.com', path: '/', backend },
      { host: 'b.example.com', path: '/', backend },
      { host: 'b.example.com', path: '/api', backend },
      { host: '*.example.com', path: '/api', backend },
      { host: '*.example.com', path: '/', backend },
    ),
    message: `test/shop: routes[3].path: "/api" takes requests for "a.example.com" from routes[0] by the Gateways of Traefik
  why: they compare the path, the method, the headers and the query before the host
  fix: write this route for "a.example.com" too, where its requests lead`,
  },
  {
    name: 'what the Gateways of Contour do not support, by an app',
    facts: ['6.3 CORS'],
    cluster: by(GatewayImplementation.contour('1.33')),
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        expose: [Exposure.http({ timeouts: { request: 30 }, cors: { allowOrigins: ['*'] } })],
      }),
    message: `test/web: expose[0].cors is not supported by the Gateways of Contour 1.33
  why: Contour 1.33 ignores the filter
  fix: remove it, attach the routes to a Gateway of Cilium, Envoy Gateway or Istio, or write supports: [GatewayFeature.CORS] beside the implementation if it does support it`,
  },
  {
    name: 'what the report of an implementation lists as unsupported, in each place',
    facts: ['6.3 optional features'],
    cluster: by(GatewayImplementation.kongOperator('2.2.0')),
    make: withProps(
      { responseHeaders: { set: { 'X-A': 'b' } }, stripPrefix: true },
      { path: '/a', backend, method: 'POST', matchQuery: { a: 'b' } },
      { path: '/b', redirect: { port: 8080, prefix: '/c', status: 301 } },
    ),
    message: `test/shop: routes[1].redirect.port is not supported by the Gateways of Kong Operator 2.2.0
  why: the conformance report of Kong Operator 2.2.0 for Gateway API 1.5.1 lists HTTPRoutePortRedirect as unsupported
  fix: remove it, attach the routes to a Gateway of AWS Load Balancer Controller, Airlock Microgateway or Cilium, or write supports: [GatewayFeature.PORT_REDIRECT] beside the implementation if it does support it
test/shop: routes[1].redirect.prefix is not supported by the Gateways of Kong Operator 2.2.0
  why: the conformance report of Kong Operator 2.2.0 for Gateway API 1.5.1 lists HTTPRoutePathRedirect as unsupported
  fix: remove it, attach the routes to a Gateway of Airlock Microgateway, Cilium or Contour, or write supports: [GatewayFeature.PATH_REDIRECT] beside the implementation if it does support it`,
  },
  {
    name: 'by the class that the routes choose, of several',
    facts: ['6.3 optional features'],
    cluster: {
      gatewayApi: '1.6',
      gateway: { name: 'edge', gatewayClass: 'traefik' },
      gateways: [
        { gatewayClass: 'eg', implementation: GatewayImplementation.envoyGateway('1.9') },
        { gatewayClass: 'traefik', implementation: GatewayImplementation.traefik('3.7') },
      ],
    },
    make: (chart) => {
      const routes = [{ path: '/', backend, mirror: HttpBackend.service('copy', 80) }];
      new HttpRoutes(chart, 'able', { gateway: { name: 'eg', gatewayClass: 'eg' }, routes });
      return new HttpRoutes(chart, 'unable', { routes });
    },
    message: `test/unable: routes[0].mirror is not supported by the Gateways of Traefik 3.7
  why: the conformance report of Traefik 3.7.10 for Gateway API 1.6.1 lists HTTPRouteRequestMirror as unsupported
  fix: remove it, attach the routes to a Gateway of Cilium, Contour or Envoy Gateway, or write supports: [GatewayFeature.MIRROR] beside the implementation if it does support it`,
  },
];
