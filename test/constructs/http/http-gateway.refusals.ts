import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import {
  BackendProtocol,
  ExposedApp,
  Exposure,
  ExternalAlias,
  HttpBackend,
  HttpRoutes,
  UrlScheme,
  Via,
} from '../../../lib';
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

/** Routes by a Gateway. */
export const HTTP_GATEWAY: readonly Refusal[] = [
  {
    name: 'routes by a Gateway that nobody names',
    facts: ['6.3 parentRefs'],
    make: withProps({ via: Via.GATEWAY }),
    message: `test/shop: via: "Gateway" needs a gateway
  why: a route has no effect until it is attached to a Gateway
  fix: write gateway: { name: "..." } here or on the Cluster`,
  },
  {
    name: 'what only an Ingress or only a Gateway would read',
    make: (chart) => {
      withProps({ via: Via.INGRESS, gateway: { name: 'edge' } })(chart);
    },
    message: `test/shop: gateway: {"name":"edge"} is not supported by an Ingress
  why: the routes use an Ingress, so it would have no effect
  fix: write via: Via.GATEWAY or Via.BOTH, or remove it`,
  },
  {
    name: 'what a Gateway cannot say',
    facts: ['6.3 hostname intersection'],
    cluster: edge,
    make: withProps({
      via: Via.GATEWAY,
      ingressClass: 'nginx',
      tlsSecret: 'shop-tls',
      httpsRedirect: true,
      timeouts: { read: 60 },
      backendProtocol: BackendProtocol.H2C,
      maxBodySize: '8m',
      sourceRanges: ['192.0.2.0/24'],
    }),
    message: `test/shop: tlsSecret: "shop-tls" is not supported by a Gateway route
  why: the certificates belong to the listeners of a Gateway, not to a route
  fix: write the certificate on the listener, and its name as tlsListener of the gateway
test/shop: maxBodySize: "8m" is not supported by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write via: Via.INGRESS with ingress-nginx or Traefik, or remove it
test/shop: sourceRanges is not supported by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write via: Via.INGRESS with ingress-nginx or Traefik or HAProxy, or remove it
test/shop: timeouts.read: 60 is not supported by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write via: Via.INGRESS with ingress-nginx or HAProxy, or remove it
test/shop: backendProtocol: "H2C" is not supported by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write appProtocol: "kubernetes.io/h2c" on the port of the Service, or remove it
test/shop: ingressClass: "nginx" is not supported by a Gateway
  why: the routes use a Gateway, so it would have no effect
  fix: write via: Via.INGRESS or Via.BOTH, or remove it
test/shop: httpsRedirect: true needs both listeners of the Gateway
  why: one route uses the listener for HTTP and another the listener for HTTPS, so both must be declared
  fix: write listener and tlsListener on the gateway`,
  },
  {
    name: 'fields that the release or the channel does not have',
    facts: ['6.3 timeouts', '6.3 CORS', '6.3 RequestRedirect'],
    cluster: { ...edge, gatewayApi: '1.1' },
    make: withProps(
      {
        timeouts: { request: 10, backendRequest: 30 },
        cors: { allowOrigins: ['*'] },
        sessionCookie: { name: 'pod' },
      },
      { path: '/', redirect: { scheme: UrlScheme.HTTPS, status: 308 } },
    ),
    message: `test/shop: routes[0].redirect.status: 308 is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it exists from 1.5 in the standard channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this
test/shop: timeouts is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it exists from 1.2 in the standard channel, and from 1.1 in the experimental channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this
test/shop: cors is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it exists from 1.5 in the standard channel, and from 1.4 in the experimental channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this
test/shop: sessionCookie is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it exists from 1.1 in the experimental channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this
test/shop: timeouts.backendRequest: 30 is longer than the limit of the whole request
  why: the API server refuses it
  fix: write at most the seconds of request`,
  },
  {
    name: 'TLS to backends that nobody can check, and a check of what speaks no TLS',
    facts: ['6.4 BackendTLSPolicy.validation'],
    cluster: edge,
    make: (chart) => {
      withProps({ backendProtocol: BackendProtocol.HTTPS })(chart);
    },
    message: `test/shop: backendTls is missing
  why: a Gateway needs a policy with the name in the certificate to use TLS with a backend
  fix: write backendTls: { host: "..." } with the name in the certificate of the backend
test/shop: backendProtocol: "HTTPS" needs a BackendTLSPolicy, which Gateway API 1.1 does not have in the standard channel
  why: it exists from 1.4 in the standard channel, and from 1.1 in the experimental channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this`,
  },
  {
    name: 'a check of backends that speak no TLS, and too many authorities',
    facts: ['6.4 BackendTLSPolicy.validation'],
    cluster: edge,
    make: withProps({ backendTls: { host: '*.example.com', caConfigMaps: [] } }),
    message: `test/shop: backendTls.host: "*.example.com" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "example.com"
test/shop: backendTls.caConfigMaps names 0 ConfigMaps
  why: the API server accepts from 1 to 8 in a BackendTLSPolicy
  fix: write from 1 to 8, or remove it to trust the authorities of the system
test/shop: backendTls needs backends that use TLS
  why: a Gateway would start TLS with a backend that does not support it
  fix: write backendProtocol: BackendProtocol.HTTPS too`,
  },
  {
    name: 'an alias as a backend, by a Gateway',
    facts: ['6.3 backendRef to ExternalName Service'],
    cluster: edge,
    make: (chart) => {
      const alias = new ExternalAlias(chart, 'db', { target: 'db.example.com' });
      withProps({}, { path: '/', backend: HttpBackend.of(alias) })(chart);
    },
    message: `test/shop: routes[0].backend: "test/db" is an ExternalAlias
  why: the external system would receive the host of the client instead of its own name, and answer for another site or with another certificate
  fix: if it answers for the host of the route, write HttpBackend.of(old) with old = new LegacyBackend(chart, "old", { addresses: ["192.0.2.17"], ports: [{ port: 80 }] }); otherwise send clients to its own name with redirect: { host: "old.example.com" }`,
  },
  {
    name: 'issuers without a Secret',
    cluster: edge,
    make: withProps({ issuer: 'ca', clusterIssuer: 'letsencrypt' }),
    message: `test/shop: issuer: "ca" has no Secret
  why: cert-manager writes the certificate into the Secret that the Ingress names
  fix: write tlsSecret too; for a Gateway, write the issuer on the Gateway
test/shop: clusterIssuer: "letsencrypt" has no Secret
  why: cert-manager writes the certificate into the Secret that the Ingress names
  fix: write tlsSecret too; for a Gateway, write the issuer on the Gateway
test/shop: clusterIssuer: "letsencrypt" is a second issuer
  why: cert-manager uses one issuer for a certificate
  fix: write issuer or clusterIssuer`,
  },
  {
    name: 'a host of the template that is too long',
    facts: ['6.3 hostnames'],
    cluster: { ...edge, hostTemplate: `{name}.${'ab.'.repeat(80)}{name}` },
    make: (chart) =>
      new ExposedApp(chart, 'shopping', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        expose: [Exposure.http()],
      }),
    message: `test/shopping: expose[0].host: "shopping.${'ab.'.repeat(22)}a... is not a host name
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "shopping.${'ab.'.repeat(80)}sh"`,
  },
];
