import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import { HttpBackend, HttpRoutes, IngressController, PathType } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const { HAPROXY, INGRESS_NGINX, TRAEFIK } = IngressController;

const backend = HttpBackend.service('web', 80);

const withProps =
  (props: Partial<HttpRoutesProps>, ...routes: HttpRoute[]) =>
  (chart: Chart) =>
    new HttpRoutes(chart, 'shop', {
      routes: routes.length > 0 ? routes : [{ path: '/', backend }],
      ...props,
    });

/** Values that a controller refuses, ignores, or reads as the beginning of something else. */
export const HTTP_CONTROLLERS: readonly Refusal[] = [
  {
    name: 'names that ingress-nginx does not read',
    facts: ['5.2 bad annotation value'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps({
      cors: {
        allowOrigins: ['*'],
        allowMethods: ['*'],
        allowHeaders: ['*'],
        exposeHeaders: ['X.A', 'X-B'],
      },
      sessionCookie: { name: 'a$b' },
    }),
    message: `test/shop: cors.allowMethods[0]: "*" is not accepted by ingress-nginx
  why: it accepts letters there, and otherwise refuses the Ingress or ignores the annotation
  fix: write each name, or via: Via.GATEWAY
test/shop: cors.allowHeaders[0]: "*" is not accepted by ingress-nginx
  why: it accepts letters, digits, "-" and "_" there, and otherwise refuses the Ingress or ignores the annotation
  fix: write each name, or via: Via.GATEWAY
test/shop: cors.exposeHeaders[0]: "X.A" is not accepted by ingress-nginx
  why: it accepts letters, digits, "-" and "_" there, and otherwise refuses the Ingress or ignores the annotation
  fix: write each name, or via: Via.GATEWAY
test/shop: sessionCookie.name: "a$b" is not the name of a cookie for ingress-nginx
  why: ingress-nginx accepts letters, digits and "-._~" there, and otherwise ignores the annotation
  fix: write a name such as "pod"`,
  },
  {
    name: 'paths, rewrites and headers that begin something else in HAProxy',
    facts: ['5.4 HAProxy values'],
    cluster: { ingressController: HAPROXY },
    make: withProps(
      {
        requestHeaders: { set: { "X-O'Neill": 'a' } },
        cors: { allowOrigins: ['https://a.example.com'], allowHeaders: ['X-%A'] },
      },
      { path: "/it's", backend },
      { path: '/a b', backend },
      { path: '/c', rewritePath: '/caf%C3%A9', backend },
    ),
    message: `test/shop: routes[0].path: "/it's" is not a path for HAProxy
  why: HAProxy compares it with the path of the request without decoding, and a blank or a quote would end it
  fix: write it as it is written in a URL, such as "/caf%C3%A9"
test/shop: routes[1].path: "/a b" is not a path for HAProxy
  why: HAProxy compares it with the path of the request without decoding, and a blank or a quote would end it
  fix: write it as it is written in a URL, such as "/caf%C3%A9"
test/shop: routes[2].rewritePath: "/caf%C3%A9" is not a path for a rewrite of HAProxy
  why: HAProxy gives "%", quotes and backslashes a special meaning there
  fix: write a path such as "/new", or via: Via.GATEWAY
test/shop: requestHeaders.set["X-O'Neill"]: "X-O'Neill" is not a header name for HAProxy
  why: the name is written without quotes into the HAProxy configuration, where "#", "'" and "%" have a special meaning
  fix: write a name such as "X-Request-Id", or via: Via.GATEWAY
test/shop: cors.allowHeaders[0]: "X-%A" is not a header name for HAProxy
  why: the name is written without quotes into the HAProxy configuration, where "#", "'" and "%" have a special meaning
  fix: write a name such as "X-Request-Id", or via: Via.GATEWAY`,
  },
  {
    name: 'a default backend beside routes, by Traefik',
    facts: ['5.4 Traefik default backend'],
    cluster: { ingressController: TRAEFIK },
    make: withProps({ defaultBackend: backend }),
    message: `test/shop: defaultBackend is ignored by Traefik if the Ingress has routes
  why: Traefik only reads the default backend of an Ingress without rules
  fix: write a route of "/" without a host instead`,
  },
  {
    name: 'paths that end the rule of Traefik that they stand in, or are no expressions of Go',
    facts: ['5.4 Traefik paths'],
    cluster: { ingressController: TRAEFIK },
    make: withProps(
      {},
      { path: '/a`)||(`', backend },
      { path: '/b(?!c)', pathType: PathType.REGULAR_EXPRESSION, backend },
    ),
    message: `test/shop: routes[0].path: "/a\`)||(\`" is not a path for Traefik
  why: the path is written between backticks in a rule, and a backtick in the path would end it
  fix: write the path as the browser shows it, such as "/shop/cart"
test/shop: routes[1].path: "/b(?!c)" is not a regular expression for Traefik
  why: Traefik supports no lookaround and no backreferences, and drops the route
  fix: write the expression without "(?=", "(?!", "(?<=", "(?<!" and "\\1", or via: Via.GATEWAY`,
  },
  {
    name: 'paths with signs that Traefik decodes before it compares',
    facts: ['5.4 Traefik encoded paths'],
    cluster: { ingressController: TRAEFIK },
    make: withProps(
      {},
      { path: '/menu/caf%C3%A9', backend },
      { path: '/menu/%E9', backend },
      { path: '/a%20%40b', backend },
      { path: '/%5Bb%5D', backend },
    ),
    message: `test/shop: routes[0].path: "/menu/caf%C3%A9" gets no request by Traefik
  why: Traefik decodes the path of a request before it compares, so no request has "%C3%A9" there
  fix: write "/menu/café" in an Ingress, or a prefix such as "/menu/" in an HTTPRoute
test/shop: routes[1].path: "/menu/%E9" gets no request by Traefik
  why: Traefik decodes the path of a request before it compares, so no request has "%E9" there
  fix: write a prefix such as "/menu/"
test/shop: routes[2].path: "/a%20%40b" gets no request by Traefik
  why: Traefik decodes the path of a request before it compares, so no request has "%20" there
  fix: write "/a %40b" in an Ingress, or a prefix such as "/" in an HTTPRoute`,
  },
  {
    name: 'paths of two lines, for whatever controller',
    facts: ['5.1 paths[].path (Exact/Prefix)'],
    make: withProps(
      {},
      { path: '/a\n/b', backend },
      { path: '/c\n/d', pathType: PathType.REGULAR_EXPRESSION, backend },
    ),
    message: `test/shop: routes[0].path: "/a\\n/b" is not a path
  why: no request has a control character in its path
  fix: write the path as the browser shows it, such as "/shop/cart"
test/shop: routes[1].path: "/c\\n/d" is not a path
  why: no request has a control character in its path
  fix: write the path as the browser shows it, such as "/shop/cart"
test/shop: routes[1].pathType: "RegularExpression" needs a known ingress controller
  why: an Ingress has no field for it, and each controller reads its own annotation and ignores others
  fix: write ingressController on the Cluster, with the class that it serves, or remove this option`,
  },
  {
    name: 'sizes and networks that say nothing or too much',
    facts: ['5.2 size values', '5.2 bad annotation value'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps({ maxBodySize: '99999999999g', sourceRanges: [], cors: { allowOrigins: [] } }),
    message: `test/shop: cors.allowOrigins contains no origin
  why: an empty list selects neither all origins nor none
  fix: write an origin such as "https://shop.example.com", or remove cors
test/shop: maxBodySize: "99999999999g" is not a size
  why: a size is a whole number of bytes, or a number with the suffix k, m or g, and less than 8 pebibytes
  fix: write a size such as "8m"
test/shop: sourceRanges contains no network
  why: an empty list selects neither all networks nor none
  fix: write a network such as "192.0.2.0/24", or remove it`,
  },
  {
    name: 'a status that Traefik does not redirect by',
    facts: ['5.4 Traefik redirects'],
    cluster: { ingressController: TRAEFIK },
    make: withProps(
      {},
      { path: '/', backend },
      { path: '/a', redirect: { path: '/b', status: 307 } },
    ),
    message: `test/shop: routes[1].redirect.status: 307 is not a redirect status of Traefik
  why: Traefik answers a GET with 301 or 302, and other methods with 308 or 307
  fix: write 301 for a permanent redirect, otherwise 302`,
  },
];
