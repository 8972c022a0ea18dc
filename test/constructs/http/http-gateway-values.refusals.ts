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
  why: the API server takes the characters of a URL there, and others as "%" and two digits
  fix: write it as it stands in a URL, such as "/caf%C3%A9"
test/shop: routes[1].path: "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... is a path of 1025 characters
  why: an HTTPRoute takes 1024
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
  why: a route tells GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH apart, in upper case
  fix: write one of them
test/shop: routes[0].matchHeaders["X Version"]: "X Version" is not the name of a header
  why: a header's name has 1 to 256 letters, digits and signs such as "-", without blanks and colons
  fix: write a name such as "X-Request-Id"
test/shop: routes[1].matchHeaders["X-Version"]: "" is not the value of a header
  why: it has 1 to 4096 characters on one line
  fix: write the value on one line, or leave the header out
test/shop: routes[2].matchQuery holds 17 entries
  why: an HTTPRoute matches by at most 16
  fix: leave some out
test/shop: routes[4].path: "/c" is the path of routes[3] too, on the same host
  why: a request would match both, and the controller would send all to one of them
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
test/shop: routes[0].backends holds no backend
  why: a route leads somewhere
  fix: write at least one, such as { backend: HttpBackend.of(app), weight: 90 }
test/shop: routes[1].backends holds 17 backends
  why: an HTTPRoute has at most 16 for one rule
  fix: write at most 16
test/shop: routes[2].backends have no weight at all
  why: every request would be answered with an error
  fix: write a weight above 0 for one of them
test/shop: routes[3].backends have no weight at all
  why: every request would be answered with an error
  fix: write a weight above 0 for one of them
test/shop: routes[4].backend is missing
  why: a route leads to one backend, to several by their weights, or elsewhere by a redirect
  fix: write for example backend: HttpBackend.of(app)
test/shop: routes[5].backends stands beside backend
  why: a route leads to one backend, to several by their weights, or elsewhere by a redirect
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
    message: `test/shop: routes[1].redirect.status: 300 is not the status of a redirect
  why: a client follows 301, 302, 303, 307 and 308 to another address
  fix: write 301 where the redirect is for good, else 302
test/shop: routes[3].redirect.host: "Shop" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "shop"
test/shop: routes[3].redirect.path: "x" is not a path
  why: a path starts with "/"
  fix: write "/x"
test/shop: routes[0].redirect leads back to where it came from
  why: the client would ask for the same address again, and again
  fix: write another host, port or path, or httpsRedirect: true in place of the route where HTTPS is meant
test/shop: routes[1].redirect.prefix: "/y" stands beside path
  why: both say what path the client is sent to
  fix: write path for one address, or prefix to keep what follows
test/shop: routes[1].redirect.status: 300 is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it is there from 1.5 in the standard channel on; an older one refuses or drops it
  fix: write gatewayApi and gatewayChannel on the Cluster where it has them, or leave this out
test/shop: routes[2].redirect.prefix: "/y" replaces no prefix
  why: the API server takes it with a route of PathType.PREFIX alone
  fix: write path in its place`,
  },
  {
    name: 'two rewrites of one path',
    facts: ['6.3 URLRewrite.path', '6.3 filters'],
    cluster: edge,
    make: withProps({ stripPrefix: true }, { path: '/a', rewritePath: '/b', backend }),
    message: `test/shop: routes[0].rewritePath: "/b" does not go with stripPrefix
  why: both say what path the backend gets
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
    message: `test/shop: requestHeaders.set["X A"]: "X A" is not the name of a header
  why: a header's name has 1 to 256 letters, digits and signs such as "-", without blanks and colons
  fix: write a name such as "X-Request-Id"
test/shop: requestHeaders.add["X-B"]: "a\\nb" is not the value of a header
  why: it has 1 to 4096 characters on one line
  fix: write the value on one line, or leave the header out
test/shop: requestHeaders.remove[0]: "" is not the name of a header
  why: a header's name has 1 to 256 letters, digits and signs such as "-", without blanks and colons
  fix: write a name such as "X-Request-Id"
test/shop: cors.allowOrigins[1]: "https://example.com/shop" is not an origin
  why: an origin is a scheme, a host and perhaps a port, without a path
  fix: write an origin such as "https://shop.example.com", or "*" for all
test/shop: cors.allowOrigins holds "*" beside others
  why: all are meant by "*", so the API server refuses others beside it
  fix: write "*" alone, or leave it out
test/shop: cors.allowMethods[0]: "fetch" is not an HTTP method
  why: a route tells GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH apart, in upper case
  fix: write one of them
test/shop: cors.allowHeaders holds "*" beside others
  why: all are meant by "*", so the API server refuses others beside it
  fix: write "*" alone, or leave it out
test/shop: cors.maxAge: 0 is not a number of seconds
  why: it is a whole number from 1 to 99999, which every controller reads alike
  fix: write a number in that range, such as 30
test/shop: responseHeaders.remove names 17 headers
  why: an HTTPRoute changes at most 16 of each kind
  fix: leave some out, or let the backend write them`,
  },
  {
    name: 'a host that is an address, by a Gateway',
    facts: ['6.3 hostnames'],
    cluster: edge,
    make: withProps({}, { host: '192.0.2.10', path: '/', backend }),
    message: `test/shop: routes[0].host: "192.0.2.10" is not a host
  why: a route matches a name, never an address or a URL
  fix: write a name such as "shop.example.com", or leave host out to match every host`,
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
    message: `test/shop: routes[0].redirect leads back to where it came from
  why: the client would ask for the same address again, and again
  fix: write another host, port or path, or httpsRedirect: true in place of the route where HTTPS is meant
test/shop: routes[1].redirect leads back to where it came from
  why: the client would ask for the same address again, and again
  fix: write another host, port or path, or httpsRedirect: true in place of the route where HTTPS is meant`,
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
  why: a name counts once, whatever its case: the API server refuses the second, or nobody reads it
  fix: leave one of them out
test/shop: routes[1].matchQuery["q"]: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... is not the value of a parameter that a route can match
  why: it has 1 to 1024 characters on one line
  fix: write a shorter value, or leave the parameter out
test/shop: requestHeaders.set: {"X-A":"a","x-a":"b"} names "x-a" twice
  why: a name counts once, whatever its case: the API server refuses the second, or nobody reads it
  fix: leave one of them out
test/shop: requestHeaders.remove names "x-b" twice
  why: a name counts once, whatever its case: the API server refuses the second, or nobody reads it
  fix: leave one of them out
test/shop: cors.allowOrigins holds 65 entries
  why: the API server takes at most 64
  fix: write "*" in their place, or leave some out
test/shop: cors.allowMethods names "GET" twice
  why: a name counts once, whatever its case: the API server refuses the second, or nobody reads it
  fix: leave one of them out
test/shop: sessionCookie.name: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... is not the name of a cookie
  why: it has 1 to 128 letters, digits and signs such as "-", without blanks, "=" and ";"
  fix: write a name such as "pod"
test/shop: routes[2].path: "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... is a path of 1025 characters
  why: an HTTPRoute takes 1024
  fix: write a shorter path
test/shop: responseHeaders names "X-C" twice
  why: a name counts once, whatever its case: the API server refuses the second, or nobody reads it
  fix: leave one of them out`,
  },
  {
    name: 'one listener for both schemes',
    facts: ['6.3 parentRefs'],
    make: withProps({ gateway: { name: 'edge', listener: 'web', tlsListener: 'web' } }),
    message: `test/shop: gateway: {"name":"edge","listener":"web","tlsListener":"web"} has one listener for HTTP and for HTTPS
  why: a listener speaks one of them, and the API server refuses two references to it in one route
  fix: write the names of two, or leave one of them out`,
  },
];
