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
    message: `test/shop: cors.allowMethods[0]: "*" is not read by ingress-nginx
  why: it takes letters there, and refuses the Ingress or ignores the annotation with others
  fix: write each name, or via: Via.GATEWAY
test/shop: cors.allowHeaders[0]: "*" is not read by ingress-nginx
  why: it takes letters, digits, "-" and "_" there, and refuses the Ingress or ignores the annotation with others
  fix: write each name, or via: Via.GATEWAY
test/shop: cors.exposeHeaders[0]: "X.A" is not read by ingress-nginx
  why: it takes letters, digits, "-" and "_" there, and refuses the Ingress or ignores the annotation with others
  fix: write each name, or via: Via.GATEWAY
test/shop: sessionCookie.name: "a$b" is not the name of a cookie for ingress-nginx
  why: it takes letters, digits and "-._~" there, and ignores the annotation with others
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
  why: it compares the path as it stands in the request, and reads blanks and quotes in a path of its own as the end of it
  fix: write it as it stands in a URL, such as "/caf%C3%A9"
test/shop: routes[1].path: "/a b" is not a path for HAProxy
  why: it compares the path as it stands in the request, and reads blanks and quotes in a path of its own as the end of it
  fix: write it as it stands in a URL, such as "/caf%C3%A9"
test/shop: routes[2].rewritePath: "/caf%C3%A9" is not a path for a rewrite of HAProxy
  why: it reads "%", quotes and backslashes there as the beginning of something else
  fix: write a path such as "/new", or via: Via.GATEWAY
test/shop: requestHeaders.set["X-O'Neill"]: "X-O'Neill" is not the name of a header for HAProxy
  why: it stands in its configuration without quotes, where "#", "'" and "%" begin something else
  fix: write a name such as "X-Request-Id", or via: Via.GATEWAY
test/shop: cors.allowHeaders[0]: "X-%A" is not the name of a header for HAProxy
  why: it stands in its configuration without quotes, where "#", "'" and "%" begin something else
  fix: write a name such as "X-Request-Id", or via: Via.GATEWAY`,
  },
  {
    name: 'a default backend beside routes, by Traefik',
    facts: ['5.4 Traefik default backend'],
    cluster: { ingressController: TRAEFIK },
    make: withProps({ defaultBackend: backend }),
    message: `test/shop: defaultBackend is not read by Traefik beside routes
  why: it takes the default backend of an Ingress without a rule alone
  fix: write a route of "/" without a host in its place`,
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
  why: it stands between backticks in a rule, which one of its own would end
  fix: write the path as the browser shows it, such as "/shop/cart"
test/shop: routes[1].path: "/b(?!c)" is not a regular expression for Traefik
  why: it can neither look around nor refer back, and drops the route
  fix: write the expression without "(?=", "(?!", "(?<=", "(?<!" and "\\1", or via: Via.GATEWAY`,
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
  why: an Ingress has no field for it, and each controller reads an annotation of its own and ignores the others
  fix: write ingressController on the Cluster, with the class that it serves, or leave this out`,
  },
  {
    name: 'sizes and networks that say nothing or too much',
    facts: ['5.2 size values', '5.2 bad annotation value'],
    cluster: { ingressController: INGRESS_NGINX },
    make: withProps({ maxBodySize: '99999999999g', sourceRanges: [], cors: { allowOrigins: [] } }),
    message: `test/shop: cors.allowOrigins holds no origin
  why: an empty list says neither all nor none
  fix: write an origin such as "https://shop.example.com", or leave cors out
test/shop: maxBodySize: "99999999999g" is not a size
  why: a size is a whole number of bytes, or one with k, m or g behind it, and less than 8 pebibytes
  fix: write a size such as "8m"
test/shop: sourceRanges holds no network
  why: an empty list says neither all nor nothing
  fix: write a network such as "192.0.2.0/24", or leave it out`,
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
    message: `test/shop: routes[1].redirect.status: 307 is not a status that Traefik redirects by
  why: it answers 301 or 302 to a GET, and 308 or 307 to other methods
  fix: write 301 where the redirect is for good, else 302`,
  },
];
