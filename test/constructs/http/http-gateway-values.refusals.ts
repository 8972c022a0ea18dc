import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import { GatewayChannel, HttpBackend, HttpRoutes, PathType, UrlScheme } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const edge = { gateway: { name: 'edge', listener: 'http' } };

const backend = HttpBackend.service('web', 80);

const withProps =
  (props: Partial<HttpRoutesProps>, ...routes: HttpRoute[]) =>
  (chart: Chart) =>
    new HttpRoutes(chart, 'shop', {
      routes: routes.length > 0 ? routes : [{ path: '/', backend }],
      ...props,
    });

/** Values that a route on a Gateway cannot have. */
export const HTTP_GATEWAY_VALUES: readonly Refusal[] = [
  {
    name: 'paths that an HTTPRoute does not take',
    facts: [
      ...['6.3 path Exact/PathPrefix', '6.3 match.path.type'],
      '5.1 paths[].path (ImplementationSpecific)',
    ],
    cluster: edge,
    make: withProps(
      {},
      { path: '/café', backend },
      { path: `/${'a'.repeat(1024)}`, backend },
      { path: 'shop/[0-9]+', pathType: PathType.REGULAR_EXPRESSION, backend },
      { path: '/shop/[', pathType: PathType.REGULAR_EXPRESSION, backend },
    ),
    message: `test/shop: routes[0].path: "/café" is not a path for an HTTPRoute
  why: the API server accepts the characters of a URL there, and others as "%" and two digits
  fix: write it as it is written in a URL, such as "/caf%C3%A9"
test/shop: routes[1].path: "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... has 1025 characters
  why: an HTTPRoute accepts at most 1024
  fix: write a shorter path
test/shop: routes[2].path: "shop/[0-9]+" is not a path
  why: a path starts with "/"
  fix: write the path as the browser shows it, such as "/shop/cart"
test/shop: routes[3].path: "/shop/[" is not a regular expression
  why: no controller could load it
  fix: write for example "/shop/[0-9]+"`,
  },
  {
    name: 'matches that an HTTPRoute does not take',
    facts: ['6.3 headers / queryParams', '6.3 method', '6.3 conflict between routes'],
    cluster: edge,
    make: withProps(
      {},
      { path: '/', method: 'get', matchHeaders: { 'X Version': '2' }, backend },
      { path: '/a', matchHeaders: { 'X-Version': '' }, backend },
      {
        path: '/b',
        matchQuery: Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`q${at}`, 'a'])),
        backend,
      },
      { path: '/c', matchHeaders: { 'x-version': '2' }, backend },
      { path: '/c', matchHeaders: { 'X-Version': '2' }, backend },
    ),
    message: `test/shop: routes[0].method: "get" is not an HTTP method
  why: a route can match GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH, in upper case
  fix: write one of them
test/shop: routes[0].matchHeaders["X Version"]: "X Version" is not a header name
  why: a header name has 1 to 256 letters, digits and characters such as "-", without blanks and colons
  fix: write a name such as "X-Request-Id"
test/shop: routes[1].matchHeaders["X-Version"]: "" is not a header value
  why: it has 1 to 4096 characters on one line
  fix: write the value on one line, or remove the header
test/shop: routes[2].matchQuery has 17 entries
  why: an HTTPRoute has at most 16 matches
  fix: remove some
test/shop: routes[4].path: "/c" is also the path of routes[3], on the same host
  why: a request would match both, and the controller would send it to one of them
  fix: write another path or another host`,
  },
  {
    name: 'backends that share nothing, too many, or none',
    facts: ['6.3 backendRefs'],
    cluster: edge,
    make: withProps(
      {},
      { path: '/a', backends: [] },
      { path: '/b', backends: Array.from({ length: 17 }, () => ({ backend })) },
      { path: '/c', backends: [{ backend, weight: 0 }] },
      { path: '/d', backends: [{ backend, weight: -1 }] },
      { path: '/e' },
      { path: '/f', backend, backends: [{ backend }], redirect: { prefix: '/' } },
    ),
    message: `test/shop: routes[3].backends[0].weight: -1 is not a weight
  why: a weight is a whole number from 0 to 1000000
  fix: write a number in that range, such as 10
test/shop: routes[0].backends contains no backend
  why: a route needs a destination
  fix: write at least one, such as { backend: HttpBackend.of(app), weight: 90 }
test/shop: routes[1].backends has 17 backends
  why: an HTTPRoute has at most 16 backends in one rule
  fix: write at most 16
test/shop: routes[2].backends have no weight above 0
  why: the controller would answer every request with an error
  fix: write a weight above 0 for one of them
test/shop: routes[3].backends have no weight above 0
  why: the controller would answer every request with an error
  fix: write a weight above 0 for one of them
test/shop: routes[4].backend is missing
  why: a route has one backend, several backends with weights, or a redirect
  fix: write for example backend: HttpBackend.of(app)
test/shop: routes[5].backends cannot be combined with backend
  why: a route has one backend, several backends with weights, or a redirect
  fix: write one of them`,
  },
  {
    name: 'redirects that lead nowhere',
    facts: ['6.3 RequestRedirect', '6.3 ReplacePrefixMatch'],
    cluster: edge,
    make: withProps(
      {},
      { path: '/a', redirect: { status: 301 } },
      { path: '/b', redirect: { path: '/x', prefix: '/y', status: 300 } },
      { path: '/c', pathType: PathType.EXACT, redirect: { prefix: '/y' } },
      { path: '/d', redirect: { host: 'Shop', path: 'x' } },
    ),
    message: `test/shop: routes[1].redirect.status: 300 is not a redirect status
  why: clients follow the statuses 301, 302, 303, 307 and 308
  fix: write 301 for a permanent redirect, otherwise 302
test/shop: routes[3].redirect.host: "Shop" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "shop"
test/shop: routes[3].redirect.path: "x" is not a path
  why: a path starts with "/"
  fix: write "/x"
test/shop: routes[0].redirect redirects to itself
  why: the client would request the same address again and again
  fix: write another host, port or path, or httpsRedirect: true instead of the route to redirect to HTTPS
test/shop: routes[1].redirect.prefix: "/y" cannot be combined with path
  why: both set the path of the redirect
  fix: write path for one address, or prefix to keep the rest of the path
test/shop: routes[1].redirect.status: 300 is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it exists from 1.5 in the standard channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this
test/shop: routes[2].redirect.prefix: "/y" needs a route with a prefix
  why: the API server accepts it only with a route of PathType.PREFIX
  fix: write path instead`,
  },
  {
    name: 'two rewrites of one path',
    facts: ['6.3 URLRewrite.path', '6.3 filters'],
    cluster: edge,
    make: withProps({ stripPrefix: true }, { path: '/a', rewritePath: '/b', backend }),
    message: `test/shop: routes[0].rewritePath: "/b" cannot be combined with stripPrefix
  why: both set the path that the backend receives
  fix: write one of them`,
  },
  {
    name: 'headers and origins that an HTTPRoute does not take',
    facts: ['6.3 header modifiers', '6.3 CORS'],
    cluster: { ...edge, gatewayApi: '1.6' },
    make: withProps({
      requestHeaders: { set: { 'X A': 'a' }, add: { 'X-B': 'a\nb' }, remove: [''] },
      responseHeaders: { remove: Array.from({ length: 17 }, (_, at) => `X-${at}`) },
      cors: {
        allowOrigins: ['*', 'https://example.com/shop'],
        allowMethods: ['fetch'],
        allowHeaders: ['*', 'X-A'],
        maxAge: 0,
      },
    }),
    message: `test/shop: requestHeaders.set["X A"]: "X A" is not a header name
  why: a header name has 1 to 256 letters, digits and characters such as "-", without blanks and colons
  fix: write a name such as "X-Request-Id"
test/shop: requestHeaders.add["X-B"]: "a\\nb" is not a header value
  why: it has 1 to 4096 characters on one line
  fix: write the value on one line, or remove the header
test/shop: requestHeaders.remove[0]: "" is not a header name
  why: a header name has 1 to 256 letters, digits and characters such as "-", without blanks and colons
  fix: write a name such as "X-Request-Id"
test/shop: cors.allowOrigins[1]: "https://example.com/shop" is not an origin
  why: an origin is a scheme, a host and an optional port, without a path
  fix: write an origin such as "https://shop.example.com", or "*" for all
test/shop: cors.allowOrigins cannot be combined with other entries
  why: "*" already means all, so the API server refuses other entries with it
  fix: write only "*", or remove it
test/shop: cors.allowMethods[0]: "fetch" is not an HTTP method
  why: a route can match GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH, in upper case
  fix: write one of them
test/shop: cors.allowHeaders cannot be combined with other entries
  why: "*" already means all, so the API server refuses other entries with it
  fix: write only "*", or remove it
test/shop: cors.maxAge: 0 is not a number of seconds
  why: it is a whole number from 1 to 99999, which every controller reads in the same way
  fix: write a number in that range, such as 30
test/shop: responseHeaders.remove names 17 headers
  why: an HTTPRoute changes at most 16 of each kind
  fix: remove some, or let the backend write them`,
  },
  {
    name: 'a host that is an address, by a Gateway',
    facts: ['6.3 hostnames'],
    cluster: edge,
    make: withProps({}, { host: '192.0.2.10', path: '/', backend }),
    message: `test/shop: routes[0].host: "192.0.2.10" is not a host name
  why: a route matches a name, not an address or a URL
  fix: write a name such as "shop.example.com", or remove host to match every host`,
  },
  {
    name: 'redirects that lead back to themselves',
    facts: ['6.3 RequestRedirect'],
    cluster: { gateway: { name: 'edge', listener: 'http', tlsListener: 'https' } },
    make: withProps(
      {},
      { host: 'a.example.com', path: '/', redirect: { scheme: UrlScheme.HTTPS } },
      { host: 'b.example.com', path: '/', redirect: { host: 'b.example.com' } },
    ),
    message: `test/shop: routes[0].redirect redirects to itself
  why: the client would request the same address again and again
  fix: write another host, port or path, or httpsRedirect: true instead of the route to redirect to HTTPS
test/shop: routes[1].redirect redirects to itself
  why: the client would request the same address again and again
  fix: write another host, port or path, or httpsRedirect: true instead of the route to redirect to HTTPS`,
  },
  {
    name: 'names twice, too many of them, and too long values',
    facts: ['6.3 header modifiers', '6.3 CORS', '6.3 headers / queryParams', '6.3 match.path.type'],
    cluster: { ...edge, gatewayApi: '1.6', gatewayChannel: GatewayChannel.EXPERIMENTAL },
    make: withProps(
      {
        requestHeaders: { set: { 'X-A': 'a', 'x-a': 'b' }, remove: ['X-B', 'x-b'] },
        responseHeaders: { set: { 'X-C': 'c' }, remove: ['X-C'] },
        cors: {
          allowOrigins: Array.from({ length: 65 }, (_, at) => `https://a${at}.example.com`),
          allowMethods: ['GET', 'GET'],
        },
        sessionCookie: { name: 'a'.repeat(129) },
      },
      { path: '/', matchHeaders: { 'X-A': 'a', 'x-A': 'a' }, backend },
      { path: '/a', matchQuery: { q: 'a'.repeat(1025) }, backend },
      { path: `/${'a'.repeat(1024)}`, pathType: PathType.REGULAR_EXPRESSION, backend },
    ),
    message: `test/shop: routes[0].matchHeaders: {"X-A":"a","x-A":"a"} names "x-A" twice
  why: the case of a name does not matter: the API server refuses the second, or ignores it
  fix: remove one of them
test/shop: routes[1].matchQuery["q"]: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... is not a parameter value that a route can match
  why: it has 1 to 1024 characters on one line
  fix: write a shorter value, or remove the parameter
test/shop: requestHeaders.set: {"X-A":"a","x-a":"b"} names "x-a" twice
  why: the case of a name does not matter: the API server refuses the second, or ignores it
  fix: remove one of them
test/shop: requestHeaders.remove names "x-b" twice
  why: the case of a name does not matter: the API server refuses the second, or ignores it
  fix: remove one of them
test/shop: cors.allowOrigins has 65 entries
  why: the API server accepts at most 64
  fix: write "*" instead of them, or remove some
test/shop: cors.allowMethods names "GET" twice
  why: the case of a name does not matter: the API server refuses the second, or ignores it
  fix: remove one of them
test/shop: sessionCookie.name: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... is not a cookie name
  why: it has 1 to 128 letters, digits and characters such as "-", without blanks, "=" and ";"
  fix: write a name such as "pod"
test/shop: routes[2].path: "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... has 1025 characters
  why: an HTTPRoute accepts at most 1024
  fix: write a shorter path
test/shop: responseHeaders names "X-C" twice
  why: the case of a name does not matter: the API server refuses the second, or ignores it
  fix: remove one of them`,
  },
  {
    name: 'one listener for both schemes',
    facts: ['6.3 parentRefs'],
    make: withProps({ gateway: { name: 'edge', listener: 'web', tlsListener: 'web' } }),
    message: `test/shop: gateway: {"name":"edge","listener":"web","tlsListener":"web"} names one listener for HTTP and HTTPS
  why: a listener has one protocol, and the API server refuses two references to one listener in a route
  fix: write the names of two listeners, or remove one of them`,
  },
];
