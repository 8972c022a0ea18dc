import type { Chart } from 'cdk8s';
import type { ExposedAppProps, HttpOptions } from '../../../lib';
import { ExposedApp, Exposure, IngressController, PathType, Protocol } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const nginx = { ingressController: IngressController.INGRESS_NGINX };

const app = (expose: Exposure[], props: Partial<ExposedAppProps> = {}) => {
  return (chart: Chart) =>
    new ExposedApp(chart, 'web', {
      selector: { app: 'web' },
      ports: [{ port: 80 }],
      expose,
      ...props,
    });
};

const http = (options: HttpOptions, props: Partial<ExposedAppProps> = {}) =>
  app([Exposure.http(options)], props);

/** Exposures by HTTP. */
export const EXPOSURE_HTTP: readonly Refusal[] = [
  {
    name: 'an address for a host',
    facts: ['5.1 rules[].host', '12 Ingress rule host = IP or host:port'],
    make: http({ host: '2001:db8::10' }),
    message: `test/web: expose[0].host: "2001:db8::10" is not a host
  why: a route matches a name, never an address or a URL
  fix: write a name such as "shop.example.com", or leave host out to match every host`,
  },
  {
    name: 'a host with a port',
    facts: ['5.1 rules[].host', '12 Ingress rule host = IP or host:port'],
    make: http({ host: 'shop.example.com:8443' }),
    message: `test/web: expose[0].host: "shop.example.com:8443" is not a host
  why: a route matches the host alone; the port is the one that is listened on
  fix: write "shop.example.com"`,
  },
  {
    name: 'a wildcard inside a host',
    facts: ['5.1 rules[].host'],
    make: http({ host: 'shop.*.example.com' }),
    message: `test/web: expose[0].host: "shop.*.example.com" is not a host
  why: a wildcard stands alone as the first label, as in "*.example.com"
  fix: write a name such as "shop.example.com"`,
  },
  {
    name: 'a host with upper-case letters',
    facts: ['5.1 rules[].host'],
    make: http({ host: 'Shop.example.com' }),
    message: `test/web: expose[0].host: "Shop.example.com" is not a host
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "shop.example.com"`,
  },
  {
    name: 'a path without "/" at its start',
    facts: ['5.1 paths[].path (Exact/Prefix)'],
    make: http({ path: 'shop' }),
    message: `test/web: expose[0].path: "shop" is not a path
  why: a path starts with "/"
  fix: write "/shop"`,
  },
  {
    name: 'a path with an empty element',
    facts: ['5.1 paths[].path (Exact/Prefix)'],
    make: http({ path: '/shop//cart' }),
    message: `test/web: expose[0].path: "/shop//cart" is not a path
  why: the API server refuses "//" in it
  fix: write the path as the browser shows it, such as "/shop/cart"`,
  },
  {
    name: 'a path that ends in the folder above',
    facts: ['5.1 paths[].path (Exact/Prefix)'],
    make: http({ path: '/shop/..' }),
    message: `test/web: expose[0].path: "/shop/.." is not a path
  why: the API server refuses "/.." at its end
  fix: write the path as the browser shows it, such as "/shop/cart"`,
  },
  {
    name: 'a path that ingress-nginx takes for a regular expression',
    facts: ['5.2 strict path', '12 regex path with pathType Prefix'],
    cluster: nginx,
    make: http({ path: '/shop/(.*)' }),
    message: `test/web: expose[0].path: "/shop/(.*)" is not a path for ingress-nginx
  why: its webhook refuses all but letters, digits, ".", "_", "-" and "/" in an Exact or Prefix path
  fix: write the path as the browser shows it, such as "/shop/cart"`,
  },
  {
    name: 'an exact path whose prefix is taken away',
    cluster: nginx,
    make: http({ path: '/shop', pathType: PathType.EXACT, stripPrefix: true }),
    message: `test/web: expose[0].pathType: "Exact" does not go with stripPrefix
  why: what follows the prefix is handed on, and nothing follows an exact path
  fix: write PathType.PREFIX, or leave stripPrefix out`,
  },
  {
    name: 'taking a prefix away with an unknown controller',
    facts: ['5.2 annotation prefix', '5.2 rewrite-target captures'],
    make: http({ path: '/shop', stripPrefix: true }),
    message: `test/web: expose[0].stripPrefix: true needs a known ingress controller
  why: an Ingress has no field for it, and each controller reads an annotation of its own and ignores the others
  fix: write ingressController on the Cluster, with the class that it serves, or leave this out`,
  },
  {
    name: 'an HTTPS redirect by an unknown controller',
    facts: ['5.2 annotation prefix', '5.2 ssl-redirect'],
    make: http({ httpsRedirect: false }),
    message: `test/web: expose[0].httpsRedirect: false needs a known ingress controller
  why: an Ingress has no field for it, and each controller reads an annotation of its own and ignores the others
  fix: write ingressController on the Cluster, with the class that it serves, or leave this out`,
  },
  {
    name: 'a redirect to HTTPS without a certificate',
    facts: ['5.2 ssl-redirect'],
    cluster: nginx,
    make: http({ host: 'shop.example.com', httpsRedirect: true }),
    message: `test/web: expose[0].httpsRedirect: true redirects to HTTPS without a certificate
  why: a controller redirects only a host that it has a certificate for
  fix: write tlsSecret beside it`,
  },
  {
    name: 'a certificate without a host',
    facts: ['5.1 tls[].hosts[]'],
    make: http({ tlsSecret: 'web-tls' }),
    message: `test/web: expose[0].tlsSecret: "web-tls" is a certificate for no host
  why: a controller picks a certificate by host, so a rule for every host would be served with another one
  fix: write the host that the certificate is for`,
  },
  {
    name: 'names that are no DNS subdomains',
    facts: ['1.3 Ingress, IngressClass, ServiceCIDR, NetworkPolicy', '5.1 tls[].secretName'],
    make: http({
      host: 'shop.example.com',
      ingressName: 'My_Shop',
      ingressClass: 'nginx internal',
      tlsSecret: '-',
    }),
    message: `test/web: expose[0].ingressName: "My_Shop" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "my-shop"
test/web: expose[0].ingressClass: "nginx internal" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "nginx-internal"
test/web: expose[0].tlsSecret: "-" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "web"`,
  },
  {
    name: 'a port that the app does not have',
    facts: ['5.1 backend.service missing / wrong port name'],
    make: http({ port: 8080 }),
    message: `test/web: expose[0].port: 8080 is not a TCP port of the Service
  why: the Service web has 80
  fix: write 80`,
  },
  {
    name: "the app's port where its Service is headless",
    facts: ['2.2 targetPort on headless', '5.1 backend.service missing / wrong port name'],
    make: app([Exposure.headless(), Exposure.http({ port: 80 })], {
      ports: [{ port: 80, targetPort: 8080 }],
    }),
    message: `test/web: expose[1].port: 80 is not a TCP port of the Service
  why: the Service web has 8080
  fix: write 8080`,
  },
  {
    name: 'no port where the app has several',
    facts: ['5.1 backend.service.port'],
    make: http(
      {},
      {
        ports: [
          { port: 80, name: 'http' },
          { port: 9090, name: 'metrics' },
        ],
      },
    ),
    message: `test/web: expose[0].port is missing
  why: the Service web has the ports 80, 9090, and nothing says which one speaks HTTP
  fix: write 80 or 9090`,
  },
  {
    name: 'an app without a port for TCP',
    facts: ['5.1 backend.service.port'],
    make: http({}, { ports: [{ port: 53, protocol: Protocol.UDP }] }),
    message: `test/web: expose[0].port has nothing to lead to
  why: HTTP is spoken over TCP, and the Service web has no port for it
  fix: write a port for TCP there, or another backend`,
  },
  {
    name: 'two Ingresses with one name',
    make: app([
      Exposure.http({ host: 'a.example.com' }),
      Exposure.http({ host: 'b.example.com', ingressName: 'web' }),
    ]),
    message: `test/web: expose[1].ingressName: "web" is the name of another Ingress of the app
  why: the later manifest would overwrite the earlier one
  fix: write ingressName with another name, or use HttpRoutes for many hosts and paths`,
  },
  {
    name: 'an Ingress afterwards whose name is taken',
    make: (chart) => {
      const web = http({ host: 'a.example.com' })(chart);
      web.expose(Exposure.http({ host: 'b.example.com' }));
    },
    message: `test/web: exposure.ingressName: "web" is the name of another Ingress of the app
  why: the later manifest would overwrite the earlier one
  fix: write ingressName with another name, or use HttpRoutes for many hosts and paths`,
  },
  {
    name: 'a host and a port afterwards that cannot be',
    facts: ['5.1 rules[].host', '5.1 backend.service missing / wrong port name'],
    make: (chart) => {
      app([])(chart).expose(Exposure.http({ path: 'shop', port: 8080 }));
    },
    message: `test/web: exposure.path: "shop" is not a path
  why: a path starts with "/"
  fix: write "/shop"
test/web: exposure.port: 8080 is not a TCP port of the Service
  why: the Service web has 80
  fix: write 80`,
  },
  {
    name: 'HTTP options of another JavaScript type',
    facts: ['5.1 paths[].pathType'],
    make: http({
      host: 5,
      path: /shop/,
      pathType: 'prefix',
      port: '80',
      ingressName: null,
      ingressClass: true,
      tlsSecret: ['web-tls'],
      stripPrefix: 'true',
      httpsRedirect: 1,
      serviceName: 'web',
    } as never),
    message: `test/web: expose[0].host: 5 is not text
  why: text is what this prop takes
  fix: write it in quotes
test/web: expose[0].path: an instance of RegExp is not text
  why: text is what this prop takes
  fix: write it in quotes
test/web: expose[0].pathType: "prefix" is not one of the values of PathType
  why: one of the values of PathType is what this prop takes
  fix: write PathType.PREFIX or PathType.EXACT or PathType.REGULAR_EXPRESSION
test/web: expose[0].port: "80" is not a number
  why: a number is what this prop takes
  fix: write it without quotes
test/web: expose[0].ingressName: null is not text
  why: text is what this prop takes
  fix: write it in quotes
test/web: expose[0].ingressClass: true is not text
  why: text is what this prop takes
  fix: write it in quotes
test/web: expose[0].tlsSecret: ["web-tls"] is not text
  why: text is what this prop takes
  fix: write it in quotes
test/web: expose[0].stripPrefix: "true" is not true or false
  why: true or false is what this prop takes
  fix: write it without quotes
test/web: expose[0].httpsRedirect: 1 is not true or false
  why: true or false is what this prop takes
  fix: write it without quotes
test/web: expose[0].serviceName is not known here
  why: nobody would read it, and what was asked for would be missing from the manifest
  fix: write one of host, path, pathType, port, ingressName, via, gateway, ingressClass, tlsSecret, issuer, clusterIssuer, stripPrefix, httpsRedirect, requestHeaders, responseHeaders, timeouts, cors, sessionCookie, backendProtocol, backendTls, maxBodySize, sourceRanges`,
  },
  {
    name: 'a path that names a file of ingress-nginx',
    facts: ['5.2 forbidden text'],
    cluster: nginx,
    make: http({ path: '/etc/nginx' }),
    message: `test/web: expose[0].path: "/etc/nginx" is not a path for ingress-nginx
  why: its webhook refuses paths that name files or directives of its own
  fix: write the path as the browser shows it, such as "/shop/cart"`,
  },
  {
    name: 'one host and path in two Ingresses of one class',
    facts: ['5.2 location order'],
    make: app([
      Exposure.http({ host: 'shop.example.com', path: '/cart' }),
      Exposure.http({ host: 'shop.example.com', path: '/cart/', ingressName: 'front' }),
    ]),
    message: `test/web: expose[1].path: "/cart/" is the path of another Ingress of the app, on the same host
  why: a request would match both, and the controller refuses one of them or ignores it
  fix: write another path or another host, or leave one of the exposures out`,
  },
];
