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
    message: `test/web: expose[0].host: "2001:db8::10" is not a host name
  why: a route matches a name, not an address or a URL
  fix: write a name such as "shop.example.com", or remove host to match every host`,
  },
  {
    name: 'a host with a port',
    facts: ['5.1 rules[].host', '12 Ingress rule host = IP or host:port'],
    make: http({ host: 'shop.example.com:8443' }),
    message: `test/web: expose[0].host: "shop.example.com:8443" is not a host name
  why: a route matches only the host; the port is the port of the listener
  fix: write "shop.example.com"`,
  },
  {
    name: 'a wildcard inside a host',
    facts: ['5.1 rules[].host'],
    make: http({ host: 'shop.*.example.com' }),
    message: `test/web: expose[0].host: "shop.*.example.com" is not a host name
  why: a wildcard is the whole first label, as in "*.example.com"
  fix: write a name such as "shop.example.com"`,
  },
  {
    name: 'a host with upper-case letters',
    facts: ['5.1 rules[].host'],
    make: http({ host: 'Shop.example.com' }),
    message: `test/web: expose[0].host: "Shop.example.com" is not a host name
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
  why: its webhook only accepts letters, digits, ".", "_", "-" and "/" in an Exact or Prefix path
  fix: write the path as the browser shows it, such as "/shop/cart"`,
  },
  {
    name: 'an exact path whose prefix is taken away',
    cluster: nginx,
    make: http({ path: '/shop', pathType: PathType.EXACT, stripPrefix: true }),
    message: `test/web: expose[0].pathType: "Exact" cannot be combined with stripPrefix
  why: stripPrefix forwards the path after the prefix, and an exact path has none
  fix: write PathType.PREFIX, or remove stripPrefix`,
  },
  {
    name: 'taking a prefix away with an unknown controller',
    facts: ['5.2 annotation prefix', '5.2 rewrite-target captures'],
    make: http({ path: '/shop', stripPrefix: true }),
    message: `test/web: expose[0].stripPrefix: true needs a known ingress controller
  why: an Ingress has no field for it, and each controller reads its own annotation and ignores others
  fix: write ingressController on the Cluster, with the class that it serves, or remove this option`,
  },
  {
    name: 'an HTTPS redirect by an unknown controller',
    facts: ['5.2 annotation prefix', '5.2 ssl-redirect'],
    make: http({ httpsRedirect: false }),
    message: `test/web: expose[0].httpsRedirect: false needs a known ingress controller
  why: an Ingress has no field for it, and each controller reads its own annotation and ignores others
  fix: write ingressController on the Cluster, with the class that it serves, or remove this option`,
  },
  {
    name: 'a redirect to HTTPS without a certificate',
    facts: ['5.2 ssl-redirect'],
    cluster: nginx,
    make: http({ host: 'shop.example.com', httpsRedirect: true }),
    message: `test/web: expose[0].httpsRedirect: true redirects to HTTPS without a certificate
  why: a controller only redirects hosts that have a certificate
  fix: write tlsSecret too`,
  },
  {
    name: 'a certificate without a host',
    facts: ['5.1 tls[].hosts[]'],
    make: http({ tlsSecret: 'web-tls' }),
    message: `test/web: expose[0].tlsSecret: "web-tls" is a certificate without a host
  why: a controller selects a certificate by host, so a rule for every host would use another certificate
  fix: write the host of the certificate`,
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
  why: the Service web has the ports 80, 9090, and none of them is declared as the HTTP port
  fix: write 80 or 9090`,
  },
  {
    name: 'an app without a port for TCP',
    facts: ['5.1 backend.service.port'],
    make: http({}, { ports: [{ port: 53, protocol: Protocol.UDP }] }),
    message: `test/web: expose[0].port has no port for HTTP
  why: HTTP uses TCP, and the Service web has no port for it
  fix: add a TCP port to the Service, or use another backend`,
  },
  {
    name: 'two Ingresses with one name',
    make: app([
      Exposure.http({ host: 'a.example.com' }),
      Exposure.http({ host: 'b.example.com', ingressName: 'web' }),
    ]),
    message: `test/web: expose[1].ingressName: "web" is also the name of another Ingress of the app
  why: the later manifest would overwrite the earlier one
  fix: write ingressName with another name, or use HttpRoutes for many hosts and paths`,
  },
  {
    name: 'an Ingress afterwards whose name is taken',
    make: (chart) => {
      const web = http({ host: 'a.example.com' })(chart);
      web.expose(Exposure.http({ host: 'b.example.com' }));
    },
    message: `test/web: exposure.ingressName: "web" is also the name of another Ingress of the app
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
  why: it must be text
  fix: write it in quotes
test/web: expose[0].path: an instance of RegExp is not text
  why: it must be text
  fix: write it in quotes
test/web: expose[0].pathType: "prefix" is not one of the values of PathType
  why: it must be one of the values of PathType
  fix: write PathType.PREFIX or PathType.EXACT or PathType.REGULAR_EXPRESSION
test/web: expose[0].port: "80" is not a number
  why: it must be a number
  fix: write it without quotes
test/web: expose[0].ingressName: null is not text
  why: it must be text
  fix: write it in quotes
test/web: expose[0].ingressClass: true is not text
  why: it must be text
  fix: write it in quotes
test/web: expose[0].tlsSecret: ["web-tls"] is not text
  why: it must be text
  fix: write it in quotes
test/web: expose[0].stripPrefix: "true" is not true or false
  why: it must be true or false
  fix: write it without quotes
test/web: expose[0].httpsRedirect: 1 is not true or false
  why: it must be true or false
  fix: write true or false
test/web: expose[0].serviceName is not a known property
  why: it would be ignored
  fix: write one of certificate, ingressName, clients, sessionCookie, sourceRanges`,
  },
  {
    name: 'a path that names a file of ingress-nginx',
    facts: ['5.2 forbidden text'],
    cluster: nginx,
    make: http({ path: '/etc/nginx' }),
    message: `test/web: expose[0].path: "/etc/nginx" is not a path for ingress-nginx
  why: its webhook refuses paths that contain names of nginx files or directives
  fix: write the path as the browser shows it, such as "/shop/cart"`,
  },
  {
    name: 'one host and path in two Ingresses of one class',
    facts: ['5.2 location order'],
    make: app([
      Exposure.http({ host: 'shop.example.com', path: '/cart' }),
      Exposure.http({ host: 'shop.example.com', path: '/cart/', ingressName: 'front' }),
    ]),
    message: `test/web: expose[1].path: "/cart/" is also the path of another Ingress of the app, on the same host
  why: a request would match both, and the controller refuses one of them or ignores it
  fix: write another path or another host, or remove one of the exposures`,
  },
];
