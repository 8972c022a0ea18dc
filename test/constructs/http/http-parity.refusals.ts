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
    message: `test/shop: routes[0].host: "*.example.com" has a different meaning for an Ingress and a Gateway
  why: the wildcard matches one label in an Ingress, and any number of labels in an HTTPRoute
  fix: write the full hosts, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
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
    message: `test/web: expose[0].host: "*.example.com" has a different meaning for an Ingress and a Gateway
  why: the wildcard matches one label in an Ingress, and any number of labels in an HTTPRoute
  fix: write the full hosts, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'routes of every host beside those of one, for both sides',
    facts: ['6.6 routes of every host beside those of one'],
    cluster: edge,
    make: both({}, { host: 'a.example.com', path: '/a', backend }, { path: '/', backend }),
    message: `test/shop: routes[1].host is missing on some of the routes
  why: if no route of "a.example.com" matches a request, ingress-nginx, HAProxy and the Gateways of Contour try no other routes, and the Gateways of Traefik try the routes for every host, as Gateway API specifies
  fix: write a host on each route, or on none`,
  },
  {
    name: 'a regular expression for both sides',
    facts: ['6.6 regular expression'],
    cluster: { ...edge, ingressController: IngressController.INGRESS_NGINX },
    make: both({}, { path: '/[0-9]', pathType: PathType.REGULAR_EXPRESSION, backend }),
    message: `test/shop: routes[0].pathType: "RegularExpression" has a different meaning for an Ingress and a Gateway
  why: each controller and each Gateway has its own syntax of regular expressions, and its own order
  fix: write PathType.PREFIX or PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'a prefix by Traefik and by a Gateway',
    facts: ['6.6 prefix by Traefik'],
    cluster: { ...edge, ingressController: IngressController.TRAEFIK },
    make: both({}, { path: '/', backend }, { path: '/a', backend }),
    message: `test/shop: routes[1].path: "/a" has a different meaning for an Ingress and a Gateway
  why: by default Traefik matches a prefix by characters, so that "/shop" matches "/shopping", and an HTTPRoute matches path elements
  fix: write PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'an exact path with a slash at its end, by ingress-nginx and by a Gateway',
    facts: ['6.6 exact path with a slash at its end'],
    cluster: { ...edge, ingressController: IngressController.INGRESS_NGINX },
    make: both({}, { path: '/a/', pathType: PathType.EXACT, backend }, { path: '/', backend }),
    message: `test/shop: routes[0].path: "/a/" has a different meaning for an Ingress and a Gateway
  why: nginx redirects a request without the "/" at the end to this path, and an HTTPRoute gives it to another route
  fix: write the path without the "/" at the end, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'a wildcard beside a host below it, by the controller of F5 and by a Gateway',
    facts: ['6.6 routes of every host beside those of one'],
    cluster: { ...edge, ingressController: IngressController.F5_NGINX },
    make: both(
      {},
      { host: 'a.example.com', path: '/a', pathType: PathType.EXACT, backend },
      { host: '*.example.com', path: '/', backend },
    ),
    message: `test/shop: routes[1].host: "*.example.com" has a different meaning for an Ingress and a Gateway
  why: if no route of "a.example.com" matches a request, the NGINX Ingress Controller tries no routes of the wildcard, and a Gateway tries them, as Gateway API specifies
  fix: write the full hosts, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'an exact path with a slash at its end, by the controller of F5 and by a Gateway',
    facts: ['6.6 exact path with a slash at its end'],
    cluster: { ...edge, ingressController: IngressController.F5_NGINX },
    make: both(
      {},
      { host: 'a.example.com', path: '/a/', pathType: PathType.EXACT, backend },
      { host: 'a.example.com', path: '/', backend },
    ),
    message: `test/shop: routes[0].path: "/a/" has a different meaning for an Ingress and a Gateway
  why: nginx redirects a request without the "/" at the end to this path, and an HTTPRoute gives it to another route
  fix: write the path without the "/" at the end, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'a default backend for both sides',
    facts: ['6.6 default backend'],
    cluster: edge,
    make: both({ defaultBackend: backend }, { path: '/a', backend }),
    message: `test/shop: defaultBackend has a different meaning for an Ingress and a Gateway
  why: some Ingress controllers use it only for the hosts of the Ingress, others for all other requests, and an HTTPRoute has no default backend
  fix: write a route of "/" for each host`,
  },
  {
    name: 'HTTPS on one side alone, and a redirect as each side pleases',
    facts: ['6.6 HTTPS and its redirect'],
    cluster: edge,
    make: both({ tlsSecret: 'shop-tls' }, { host: 'a.example.com', path: '/', backend }),
    message: `test/shop: tlsSecret: "shop-tls" would only be served by the Ingress
  why: the gateway has no listener for HTTPS here, so a URL with https would only work with the Ingress
  fix: write tlsListener on the gateway
test/shop: httpsRedirect is missing
  why: an Ingress controller redirects to HTTPS by default if the host has a certificate, and a Gateway does not
  fix: write httpsRedirect: true or false`,
  },
  {
    name: 'a wildcard among several hosts',
    cluster: { ...edge, ingressController: IngressController.INGRESS_NGINX },
    make: both({}, { hosts: ['shop.example.com', '*.shop.example.com'], path: '/', backend }),
    message: `test/shop: routes[0].hosts[1]: "*.shop.example.com" has a different meaning for an Ingress and a Gateway
  why: the wildcard matches one label in an Ingress, and any number of labels in an HTTPRoute
  fix: write the full hosts, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'CORS as each side pleases',
    facts: ['6.6 CORS defaults'],
    cluster: { ...edge, ingressController: IngressController.INGRESS_NGINX },
    make: both({ cors: { allowOrigins: ['*'] } }, { path: '/', backend }),
    message: `test/shop: cors.allowMethods is missing
  why: ingress-nginx and Gateways have different defaults
  fix: write allowMethods
test/shop: cors.allowHeaders is missing
  why: ingress-nginx and Gateways have different defaults
  fix: write allowHeaders
test/shop: cors.maxAge is missing
  why: ingress-nginx and Gateways have different defaults
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
  why: an Ingress can only use Services of its own namespace, here "default"
  fix: write namespace: "shop" on the routes, create them in that namespace, or write via: Via.GATEWAY
test/shop: maxBodySize: "8m" is not supported by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write via: Via.INGRESS with ingress-nginx or Traefik, or remove it
test/shop: timeouts.request: 30 is not supported by an Ingress of ingress-nginx
  why: an Ingress has no field for it, and ingress-nginx reads no annotation for it
  fix: write via: Via.GATEWAY, or remove it
test/shop: routes[0].matchHeaders has no route without it
  why: ingress-nginx selects a backend by a header only if a route with the same host, path and path type matches all other requests
  fix: write that route too, or via: Via.GATEWAY`,
  },
];
