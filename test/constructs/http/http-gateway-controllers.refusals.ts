import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import { Exposure, ExposedApp, HttpBackend, HttpRoutes } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const by = (gatewayController: string) => ({
  gateway: { name: 'edge', listener: 'http' },
  gatewayApi: '1.6',
  gatewayController,
});

const TRAEFIK = by('traefik.io/gateway-controller');

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
    message: `test/shop: timeouts is not supported by the Gateways of Traefik
  why: Traefik ignores them
  fix: remove it, or attach the routes to a Gateway of another implementation
test/shop: cors is not supported by the Gateways of Traefik
  why: Traefik answers every request of such a rule with status 500
  fix: remove it, or attach the routes to a Gateway of another implementation`,
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
    cluster: by('projectcontour.io/gateway-controller'),
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        expose: [Exposure.http({ timeouts: { request: 30 }, cors: { allowOrigins: ['*'] } })],
      }),
    message: `test/web: expose[0].cors is not supported by the Gateways of Contour
  why: Contour ignores the filter
  fix: remove it, or attach the routes to a Gateway of another implementation`,
  },
];
