import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import {
  BackendProtocol,
  HttpBackend,
  HttpRoutes,
  IngressController,
  PathType,
  UrlScheme,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const { HAPROXY, INGRESS_NGINX, TRAEFIK } = IngressController;

const backend = HttpBackend.service('web', 80);

const ELSEWHERE = { scheme: UrlScheme.HTTPS, host: 'www.example.com', path: '/new' };

const withProps =
  (props: Partial<HttpRoutesProps>, ...routes: HttpRoute[]) =>
  (chart: Chart) =>
    new HttpRoutes(chart, 'shop', {
      routes: routes.length > 0 ? routes : [{ path: '/', backend }],
      ...props,
    });

/** What controllers of Ingresses cannot say. */
export const HTTP_FEATURES: readonly Refusal[] = [
  {
    name: 'what no Ingress can say',
    facts: ['5.2 annotation prefix'],
    make: withProps({ timeouts: { request: 30 } }, { path: '/', method: 'POST', backend }),
    message: `test/shop: routes[0].method: "POST" is not supported by an Ingress
  why: an Ingress has no field for it, and no supported controller reads an annotation for it
  fix: write via: Via.GATEWAY, or remove it
test/shop: timeouts.request: 30 is not supported by an Ingress
  why: an Ingress has no field for it, and no supported controller reads an annotation for it
  fix: write via: Via.GATEWAY, or remove it`,
  },
  {
    name: 'what Traefik reads of other objects alone',
    facts: ['5.4 Traefik annotations'],
    cluster: { ingressController: TRAEFIK },
    make: withProps({ stripPrefix: true, sessionCookie: {} }),
    message: `test/shop: sessionCookie is not supported by an Ingress of Traefik
  why: an Ingress has no field for it, and Traefik reads no annotation for it
  fix: write via: Via.GATEWAY, or use ingress-nginx, or remove it`,
  },
  {
    name: 'what HAProxy reads of no annotation of an Ingress',
    facts: ['5.4 HAProxy annotations'],
    cluster: { ingressController: HAPROXY },
    make: withProps({
      requestHeaders: { add: { 'X-A': 'a' }, set: { 'X-B': '100%' } },
      cors: { allowOrigins: ['*'], exposeHeaders: ['X-A'] },
    }),
    message: `test/shop: requestHeaders.add is not supported by an Ingress of HAProxy
  why: an Ingress has no field for it, and HAProxy reads no annotation for it
  fix: write via: Via.GATEWAY, or remove it
test/shop: cors.exposeHeaders is not supported by an Ingress of HAProxy
  why: an Ingress has no field for it, and HAProxy reads no annotation for it
  fix: write via: Via.GATEWAY, or use ingress-nginx or Traefik, or remove it
test/shop: requestHeaders.set["X-B"]: "100%" is not a header value for HAProxy
  why: HAProxy gives "%", "$", quotes and backslashes a special meaning there
  fix: write a value without them, or via: Via.GATEWAY`,
  },
  {
    name: 'what ingress-nginx reads of no annotation',
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps(
      { backendProtocol: BackendProtocol.H2C, responseHeaders: { remove: ['Server'] } },
      { path: '/', matchHeaders: { 'X-Version': '2' }, backend },
    ),
    message: `test/shop: responseHeaders.remove is not supported by an Ingress of ingress-nginx
  why: an Ingress has no field for it, and ingress-nginx reads no annotation for it
  fix: write via: Via.GATEWAY, or use Traefik, or remove it
test/shop: backendProtocol: "H2C" is not supported by an Ingress of ingress-nginx
  why: an Ingress has no field for it, and ingress-nginx reads no annotation for it
  fix: use HAProxy, or remove it
test/shop: routes[0].matchHeaders has no route without it
  why: ingress-nginx selects a backend by a header only if a route with the same host, path and path type matches all other requests
  fix: write that route too, or via: Via.GATEWAY`,
  },
  {
    name: 'redirects of ingress-nginx that are no whole address',
    facts: ['5.2 bad annotation value'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps(
      {},
      { path: '/', backend },
      { path: '/a', redirect: { host: 'www.example.com' } },
      { path: '/b', redirect: { prefix: '/c' } },
      { path: '/d', redirect: { scheme: UrlScheme.HTTPS, host: 'a.example.com', path: '/~x!' } },
    ),
    message: `test/shop: routes[1].redirect.scheme is required by ingress-nginx
  why: its redirect is one whole address, and keeps no part of the request
  fix: write scheme, host and path, or via: Via.GATEWAY
test/shop: routes[1].redirect.path is required by ingress-nginx
  why: its redirect is one whole address, and keeps no part of the request
  fix: write scheme, host and path, or via: Via.GATEWAY
test/shop: routes[2].redirect.prefix: "/c" is not supported by ingress-nginx
  why: its redirect is one whole address, and keeps no part of the request
  fix: write scheme, host and path, or via: Via.GATEWAY
test/shop: routes[3].redirect.path: "/~x!" is not an address for a redirect of ingress-nginx
  why: ingress-nginx accepts letters, digits and "-._~/:,?&=" there, and refuses other characters
  fix: write an address such as "https://www.example.com/new"`,
  },
  {
    name: 'redirects of hosts without a route of "/", by ingress-nginx',
    facts: ['5.2 redirect of a host without "/"'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps(
      {},
      { host: 'a.example.com', path: '/a', backend },
      { host: 'a.example.com', path: '/old', redirect: ELSEWHERE },
      { host: 'b.example.com', path: '/', backend },
      { host: 'b.example.com', path: '/old', redirect: ELSEWHERE },
      { host: 'c.example.com', path: '/', pathType: PathType.EXACT, redirect: ELSEWHERE },
      { path: '/old', redirect: ELSEWHERE },
    ),
    message: `test/shop: routes[1].redirect can redirect every other path of "a.example.com" too
  why: ingress-nginx gives the annotations of the oldest Ingress of a host to all paths that no route takes, and this one may be it
  fix: write a route of "/" for the host, or via: Via.GATEWAY
test/shop: routes[4].redirect can redirect every other path of "c.example.com" too
  why: ingress-nginx gives the annotations of the oldest Ingress of a host to all paths that no route takes, and this one may be it
  fix: write a route of "/" for the host, or via: Via.GATEWAY`,
  },
  {
    name: 'regular expressions behind the longer text of a prefix, by ingress-nginx',
    facts: ['5.2 location order'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps(
      {},
      { host: 'a.example.com', path: '/shop', backend },
      {
        ...{ host: 'a.example.com', path: '/shop/[0-9]+' },
        ...{ pathType: PathType.REGULAR_EXPRESSION, backend },
      },
      {
        ...{ host: 'a.example.com', path: '/shop/[0-9]+/items' },
        ...{ pathType: PathType.REGULAR_EXPRESSION, backend },
      },
    ),
    message: `test/shop: routes[1].path: "/shop/[0-9]+" gets no request
  why: ingress-nginx tries the longest text first, and the route of "/shop" is written as "/shop(/|$)(.*)"
  fix: write a longer text, such as "/shop/[0-9]+(?:)"`,
  },
  {
    name: 'redirects alone in an Ingress',
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps(
      {},
      { path: '/', redirect: { scheme: UrlScheme.HTTPS, host: 'a.example.com', path: '/' } },
    ),
    message: `test/shop: routes have redirects only
  why: each path of an Ingress needs a backend, although a redirect sends no request to it
  fix: write the redirects together with a route that has a backend, or via: Via.GATEWAY`,
  },
  {
    name: 'a rewrite of ingress-nginx to what it does not read',
    facts: ['5.2 rewrite-target charset'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps({}, { path: '/a', rewritePath: '/$1', backend }),
    message: `test/shop: routes[0].rewritePath: "/$1" is not a path for a rewrite of ingress-nginx
  why: ingress-nginx accepts letters, digits, "-", ".", "_", "~", ":" and "/" there, and otherwise keeps the path unchanged
  fix: write a path such as "/new"`,
  },
  {
    name: 'a regular expression that ends the line of nginx that it stands in',
    facts: ['5.2 forbidden text', '5.2 regex path'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps(
      {},
      { path: '/a" { }', pathType: PathType.REGULAR_EXPRESSION, backend },
      { path: '/etc/nginx/.*', pathType: PathType.REGULAR_EXPRESSION, backend },
    ),
    message: `test/shop: routes[0].path: "/a\\" { }" is not a path for ingress-nginx
  why: the path becomes part of the nginx configuration, where blanks, quotes, ";" and "#" end it, and the webhook refuses names of nginx files and directives
  fix: write the expression without them, such as "/shop/[0-9]+"
test/shop: routes[1].path: "/etc/nginx/.*" is not a path for ingress-nginx
  why: the path becomes part of the nginx configuration, where blanks, quotes, ";" and "#" end it, and the webhook refuses names of nginx files and directives
  fix: write the expression without them, such as "/shop/[0-9]+"`,
  },
  {
    name: 'three backends by ingress-nginx',
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps({}, { path: '/a', backends: [{ backend }, { backend }, { backend }] }),
    message: `test/shop: routes[0].backends has 3 backends
  why: ingress-nginx sends a part of the requests to one other backend only
  fix: write at most 2, or via: Via.GATEWAY
test/shop: routes[0].backends cannot send a part of the requests to web:80, which receives all requests of another path or of this path
  why: ingress-nginx uses a backend either for all requests of its paths or for a part, and drops one of the two
  fix: write a separate Service for the part, or via: Via.GATEWAY`,
  },
  {
    name: 'a size and networks that are none',
    facts: ['5.2 size values', '5.2 bad annotation value'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps({ maxBodySize: '8 MB', sourceRanges: ['192.0.2.7/24', '192.0.2.7'] }),
    message: `test/shop: maxBodySize: "8 MB" is not a size
  why: a size is a whole number of bytes, or a number with the suffix k, m or g, and less than 8 pebibytes
  fix: write a size such as "8m"
test/shop: sourceRanges[0]: "192.0.2.7/24" is not a network
  why: a network is its first address, "/" and the length of its prefix
  fix: write a network such as "192.0.2.0/24", or "192.0.2.7/32" for one address
test/shop: sourceRanges[1]: "192.0.2.7" is not a network
  why: a network is its first address, "/" and the length of its prefix
  fix: write a network such as "192.0.2.0/24", or "192.0.2.7/32" for one address`,
  },
  {
    name: 'paths of one host that differ by case alone, as expressions of ingress-nginx',
    facts: ['5.2 one rewrite/use-regex Ingress on a host'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps(
      {},
      { path: '/a', backend },
      { path: '/A', backend },
      { path: '/b', rewritePath: '/c', backend },
    ),
    message: `test/shop: routes[1].path: "/A" is also the path of routes[0], on the same host
  why: a request would match both, and the controller would send it to one of them
  fix: write another path or another host`,
  },
];
