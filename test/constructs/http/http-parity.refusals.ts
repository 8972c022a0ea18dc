import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import {
  Exposure,
  ExposedApp,
  HttpBackend,
  HttpRoutes,
  IngressController,
  PathType,
  Via,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const edge = { gateway: { name: 'edge', listener: 'http' }, gatewayApi: '1.6' };

const backend = HttpBackend.service('web', 80);

const both =
  (props: Partial<HttpRoutesProps>, ...routes: HttpRoute[]) =>
  (chart: Chart) =>
    new HttpRoutes(chart, 'shop', { via: Via.BOTH, routes, ...props });

/** What an Ingress and an HTTPRoute of the same words would treat differently. */
export const HTTP_PARITY: readonly Refusal[] = [
  {
    name: 'a wildcard for both sides',
    facts: ['6.6 wildcard host', '5.1 wildcard semantics'],
    cluster: edge,
    make: both({}, { host: '*.example.com', path: '/', backend }),
    message: `test/shop: routes[0].host: "*.example.com" means another thing on each side
  why: the wildcard covers one label in an Ingress, and any number of them in an HTTPRoute
  fix: write the hosts in full, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'a wildcard of an app for both sides',
    facts: ['5.1 wildcard semantics'],
    cluster: edge,
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        expose: [Exposure.http({ via: Via.BOTH, host: '*.example.com' })],
      }),
    message: `test/web: expose[0].host: "*.example.com" means another thing on each side
  why: the wildcard covers one label in an Ingress, and any number of them in an HTTPRoute
  fix: write the hosts in full, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'routes of every host beside those of one, for both sides',
    facts: ['6.6 routes of every host beside those of one'],
    cluster: edge,
    make: both({}, { host: 'a.example.com', path: '/a', backend }, { path: '/', backend }),
    message: `test/shop: routes[1].host is missing beside routes of a host
  why: a request for "a.example.com" that none of its routes takes ends there with ingress-nginx and HAProxy, and goes on to the routes of every host on a Gateway
  fix: write a host on each route, or on none`,
  },
  {
    name: 'a regular expression for both sides',
    facts: ['6.6 regular expression'],
    cluster: { ...edge, ingressController: IngressController.INGRESS_NGINX },
    make: both({}, { path: '/[0-9]', pathType: PathType.REGULAR_EXPRESSION, backend }),
    message: `test/shop: routes[0].pathType: "RegularExpression" means another thing on each side
  why: each controller and each Gateway has a dialect of its own, and an order of its own
  fix: write PathType.PREFIX or PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'a prefix by Traefik and by a Gateway',
    facts: ['6.6 prefix by Traefik'],
    cluster: { ...edge, ingressController: IngressController.TRAEFIK },
    make: both({}, { path: '/', backend }, { path: '/a', backend }),
    message: `test/shop: routes[1].path: "/a" means another thing on each side
  why: Traefik matches a prefix by characters unless it is told otherwise, so that "/shop" covers "/shopping", and an HTTPRoute by elements
  fix: write PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'a default backend for both sides',
    facts: ['6.6 default backend'],
    cluster: edge,
    make: both({ defaultBackend: backend }, { path: '/a', backend }),
    message: `test/shop: defaultBackend means another thing on each side
  why: an Ingress controller uses it for the hosts of the Ingress or for all that is left over, as it pleases, and an HTTPRoute has no such thing
  fix: write a route of "/" for each host`,
  },
  {
    name: 'HTTPS on one side alone, and a redirect as each side pleases',
    facts: ['6.6 HTTPS and its redirect'],
    cluster: edge,
    make: both({ tlsSecret: 'shop-tls' }, { host: 'a.example.com', path: '/', backend }),
    message: `test/shop: tlsSecret: "shop-tls" is served by the Ingress alone
  why: the Gateway is not known to speak HTTPS, so the same URL would work on one side
  fix: write tlsListener on the gateway
test/shop: httpsRedirect is missing
  why: an Ingress controller redirects to HTTPS by itself where there is a certificate, and a Gateway does not
  fix: write httpsRedirect: true or false`,
  },
  {
    name: 'CORS as each side pleases',
    facts: ['6.6 CORS defaults'],
    cluster: { ...edge, ingressController: IngressController.INGRESS_NGINX },
    make: both({ cors: { allowOrigins: ['*'] } }, { path: '/', backend }),
    message: `test/shop: cors.allowMethods is missing
  why: ingress-nginx and Gateways fill in different values for it
  fix: write allowMethods
test/shop: cors.allowHeaders is missing
  why: ingress-nginx and Gateways fill in different values for it
  fix: write allowHeaders
test/shop: cors.maxAge is missing
  why: ingress-nginx and Gateways fill in different values for it
  fix: write maxAge`,
  },
  {
    name: 'what one of both sides cannot say',
    facts: ['6.6 what one side has no word for'],
    cluster: { ...edge, ingressController: IngressController.INGRESS_NGINX },
    make: both(
      { maxBodySize: '8m', timeouts: { request: 30 } },
      {
        path: '/',
        matchHeaders: { 'X-Version': '2' },
        backend: HttpBackend.service('web', 80, 'shop'),
      },
    ),
    message: `test/shop: routes[0].backend: "web" is in the namespace "shop"
  why: an Ingress leads to Services of its own namespace, here "default"
  fix: write namespace: "shop" on the routes, or make routes there, or write via: Via.GATEWAY
test/shop: maxBodySize: "8m" cannot be said by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write via: Via.INGRESS with ingress-nginx or Traefik, or leave it out
test/shop: timeouts.request: 30 cannot be said by an Ingress of ingress-nginx
  why: an Ingress has no field for it, and ingress-nginx reads no annotation of an Ingress for it
  fix: write via: Via.GATEWAY, or leave it out
test/shop: routes[0].matchHeaders stands beside no route without it
  why: ingress-nginx picks a backend by a header only where a route of the same host, path and path type takes all other requests
  fix: write that route too, or via: Via.GATEWAY`,
  },
];
