import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import { HttpBackend, HttpRoutes, IngressController, PathType } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const nginx = { ingressController: IngressController.INGRESS_NGINX };

const backend = HttpBackend.service('web', 80);

const routes = (...list: HttpRoute[]) => withProps({ routes: list });

const withProps = (props: HttpRoutesProps) => (chart: Chart) =>
  new HttpRoutes(chart, 'shop', props);

/** Routes, their hosts and paths. */
export const HTTP_ROUTES: readonly Refusal[] = [
  {
    name: 'no route',
    facts: ['5.1 spec.rules and spec.defaultBackend'],
    make: routes(),
    message: `test/shop: routes: [] contains no route
  why: the API server refuses an Ingress without a rule
  fix: write at least one, such as { path: "/", backend: HttpBackend.of(app) }`,
  },
  {
    name: 'a host that is an address',
    facts: ['5.1 rules[].host'],
    make: routes({ host: '192.0.2.10', path: '/', backend }),
    message: `test/shop: routes[0].host: "192.0.2.10" is not a host name
  why: a route matches a name, not an address or a URL
  fix: write a name such as "shop.example.com", or remove host to match every host`,
  },
  {
    name: 'a path that two routes have for one of their hosts',
    facts: ['5.1 duplicate host+path inside one Ingress or across'],
    make: routes(
      { hosts: ['a.example.com', 'b.example.com'], path: '/', backend },
      { hosts: ['b.example.com', 'c.example.com'], path: '/', backend },
    ),
    message: `test/shop: routes[1].path: "/" is also the path of routes[0], on the same host
  why: a request would match both, and the controller would send it to one of them
  fix: write another path or another host`,
  },
  {
    name: 'an empty path',
    facts: ['5.1 paths[].path (Exact/Prefix)'],
    make: routes({ path: '', backend }),
    message: `test/shop: routes[0].path: "" is not a path
  why: a path starts with "/"
  fix: write "/"`,
  },
  {
    name: 'a path with an escaped "/"',
    facts: ['5.1 paths[].path (Exact/Prefix)'],
    make: routes({ path: '/shop%2Fcart', backend }),
    message: `test/shop: routes[0].path: "/shop%2Fcart" is not a path
  why: the API server refuses "%2F" in it
  fix: write the path as the browser shows it, such as "/shop/cart"`,
  },
  {
    name: 'a path that ingress-nginx refuses',
    facts: ['5.2 strict path'],
    cluster: nginx,
    make: routes({ path: '/~shop', backend }),
    message: `test/shop: routes[0].path: "/~shop" is not a path for ingress-nginx
  why: its webhook only accepts letters, digits, ".", "_", "-" and "/" in an Exact or Prefix path
  fix: write the path as the browser shows it, such as "/shop/cart"`,
  },
  {
    name: 'one path of one host twice',
    facts: ['5.1 duplicate host+path inside one Ingress or across', '5.1 Prefix semantics'],
    make: routes(
      { path: '/shop', backend },
      { path: '/shop', pathType: PathType.EXACT, backend },
      { path: '/shop/', backend },
    ),
    message: `test/shop: routes[2].path: "/shop/" is also the path of routes[0], on the same host
  why: a request would match both, and the controller would send it to one of them
  fix: write another path or another host`,
  },
  {
    name: 'an exact path whose prefix is taken away',
    cluster: nginx,
    make: withProps({
      routes: [{ path: '/shop', pathType: PathType.EXACT, backend }],
      stripPrefix: true,
    }),
    message: `test/shop: routes[0].pathType: "Exact" cannot be combined with stripPrefix
  why: stripPrefix forwards the path after the prefix, and an exact path has none
  fix: write PathType.PREFIX, or remove stripPrefix`,
  },
  {
    name: 'wishes to an unknown controller',
    facts: ['5.2 annotation prefix'],
    make: withProps({
      routes: [{ host: 'shop.example.com', path: '/', backend }],
      tlsSecret: 'shop-tls',
      stripPrefix: true,
      httpsRedirect: true,
    }),
    message: `test/shop: stripPrefix: true needs a known ingress controller
  why: an Ingress has no field for it, and each controller reads its own annotation and ignores others
  fix: write ingressController on the Cluster, with the class that it serves, or remove this option
test/shop: httpsRedirect: true needs a known ingress controller
  why: an Ingress has no field for it, and each controller reads its own annotation and ignores others
  fix: write ingressController on the Cluster, with the class that it serves, or remove this option`,
  },
  {
    name: 'a redirect to HTTPS without a certificate',
    facts: ['5.2 ssl-redirect'],
    cluster: nginx,
    make: withProps({ routes: [{ path: '/', backend }], httpsRedirect: true }),
    message: `test/shop: httpsRedirect: true redirects to HTTPS without a certificate
  why: a controller only redirects hosts that have a certificate
  fix: write tlsSecret too`,
  },
  {
    name: 'a certificate for every host',
    facts: ['5.1 tls[].hosts[]'],
    make: withProps({
      routes: [
        { host: 'shop.example.com', path: '/', backend },
        { path: '/', backend },
      ],
      tlsSecret: 'shop-tls',
    }),
    message: `test/shop: tlsSecret: "shop-tls" is a certificate without a host
  why: a controller selects a certificate by host, so a rule for every host would use another certificate
  fix: write the host of the certificate`,
  },
  {
    name: 'many faults of routes at once',
    facts: ['1.3 Ingress, IngressClass, ServiceCIDR, NetworkPolicy', '5.1 ingressClassName'],
    make: withProps({
      name: 'Shop',
      ingressClass: 'My Class',
      tlsSecret: 'shop_tls',
      routes: [
        { path: 'cart', backend: HttpBackend.service('my_cart', 0) },
        { path: '/shop/./cart', host: '*', backend },
      ],
    }),
    message: `test/shop: routes[1].host: "*" is not a host name
  why: a wildcard replaces one label of a name, as in "*.example.com"
  fix: remove host to match every host
test/shop: ingressClass: "My Class" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "my-class"
test/shop: tlsSecret: "shop_tls" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "shop-tls"
test/shop: name: "Shop" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "shop"
test/shop: routes[0].path: "cart" is not a path
  why: a path starts with "/"
  fix: write "/cart"
test/shop: routes[0].backend.name: "my_cart" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "my-cart"
test/shop: routes[0].backend.port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/shop: routes[1].path: "/shop/./cart" is not a path
  why: the API server refuses "/./" in it
  fix: write the path as the browser shows it, such as "/shop/cart"
test/shop: tlsSecret: "shop_tls" is a certificate without a host
  why: a controller selects a certificate by host, so a rule for every host would use another certificate
  fix: write the host of the certificate`,
  },
  {
    name: 'props of routes of another JavaScript type',
    make: withProps({
      name: 5,
      routes: [
        null,
        { path: 5, host: ['shop.example.com'], pathType: 'Regex', backend: 'web' },
        { path: '/', backend: HttpBackend },
        { path: '/', service: 'web' },
        {},
      ],
      ingressClass: 1,
      tlsSecret: { name: 'shop-tls' },
      stripPrefix: 'yes',
      httpsRedirect: null,
      annotations: {},
    } as unknown as HttpRoutesProps),
    message: `test/shop: name: 5 is not text
  why: it must be text
  fix: write it in quotes
test/shop: routes[0]: null is not an object
  why: it must be an object
  fix: write an object with some of host, hosts, path, pathType, backend, backends, redirect, rewritePath, mirror, method, matchHeaders, matchQuery
test/shop: routes[1].host: ["shop.example.com"] is not text
  why: it must be text
  fix: write it in quotes
test/shop: routes[1].path: 5 is not text
  why: it must be text
  fix: write it in quotes
test/shop: routes[1].pathType: "Regex" is not one of the values of PathType
  why: it must be one of the values of PathType
  fix: write PathType.PREFIX or PathType.EXACT or PathType.REGULAR_EXPRESSION
test/shop: routes[1].backend: "web" is not an HttpBackend
  why: it must be an HttpBackend
  fix: write HttpBackend.of(app) or HttpBackend.service("name", 80)
test/shop: routes[2].backend: a function is not an HttpBackend
  why: it must be an HttpBackend
  fix: write HttpBackend.of(app) or HttpBackend.service("name", 80)
test/shop: routes[3].service is not a known property
  why: it would be ignored
  fix: write one of method, mirror, redirect, backend, host
test/shop: routes[4].path is missing
  why: the prop is required and has no default
  fix: write for example path: "/"
test/shop: ingressClass: 1 is not text
  why: it must be text
  fix: write it in quotes
test/shop: tlsSecret: {"name":"shop-tls"} is not text
  why: it must be text
  fix: write it in quotes
test/shop: stripPrefix: "yes" is not true or false
  why: it must be true or false
  fix: write true or false
test/shop: httpsRedirect: null is not true or false
  why: it must be true or false
  fix: write true or false
test/shop: annotations is not a known property
  why: it would be ignored
  fix: write one of routes, backendTls, cors, dns, gateway`,
  },
  {
    name: 'routes that are no list',
    make: withProps({ routes: { path: '/', backend } } as unknown as HttpRoutesProps),
    message: `test/shop: routes: {"path":"/","backend":"an instance of HttpBackend"} is not a list
  why: it must be a list
  fix: write it in [ ]`,
  },
  {
    name: 'no routes at all',
    make: withProps({} as HttpRoutesProps),
    message: `test/shop: routes is missing
  why: the prop is required and has no default
  fix: write for example routes: [{ path: "/", backend: HttpBackend.of(app) }]`,
  },
];
