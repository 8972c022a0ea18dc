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
  why: a route takes part in nothing until it is attached to a Gateway
  fix: write gateway: { name: "..." } here or on the Cluster`,
  },
  {
    name: 'what only an Ingress or only a Gateway would read',
    make: (chart) => {
      withProps({ via: Via.INGRESS, gateway: { name: 'edge' } })(chart);
    },
    message: `test/shop: gateway: {"name":"edge"} is not read by an Ingress
  why: the routes go by an Ingress, so nobody would look at it
  fix: write via: Via.GATEWAY or Via.BOTH, or leave it out`,
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
    message: `test/shop: tlsSecret: "shop-tls" cannot be said by a Gateway route
  why: a Gateway has its certificates on its listeners, and a route has none
  fix: write the certificate on the listener, and its name as tlsListener of the gateway
test/shop: maxBodySize: "8m" cannot be said by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write via: Via.INGRESS with ingress-nginx or Traefik, or leave it out
test/shop: sourceRanges cannot be said by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write via: Via.INGRESS with ingress-nginx or Traefik or HAProxy, or leave it out
test/shop: timeouts.read: 60 cannot be said by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write via: Via.INGRESS with ingress-nginx or HAProxy, or leave it out
test/shop: backendProtocol: "H2C" cannot be said by a Gateway
  why: an HTTPRoute has no field for it, and the policies of implementations differ
  fix: write appProtocol: "kubernetes.io/h2c" on the port of the Service, or leave it out
test/shop: ingressClass: "nginx" is not read by a Gateway
  why: the routes go by a Gateway, so nobody would look at it
  fix: write via: Via.INGRESS or Via.BOTH, or leave it out
test/shop: httpsRedirect: true needs both listeners of the Gateway
  why: one route answers on the listener for HTTP and another on that for HTTPS, so both have to be known
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
  why: it is there from 1.5 in the standard channel on; an older one refuses or drops it
  fix: write gatewayApi and gatewayChannel on the Cluster where it has them, or leave this out
test/shop: timeouts is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it is there from 1.2 in the standard channel, and from 1.1 in the experimental channel on; an older one refuses or drops it
  fix: write gatewayApi and gatewayChannel on the Cluster where it has them, or leave this out
test/shop: cors is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it is there from 1.5 in the standard channel, and from 1.4 in the experimental channel on; an older one refuses or drops it
  fix: write gatewayApi and gatewayChannel on the Cluster where it has them, or leave this out
test/shop: sessionCookie is a field of an HTTPRoute that Gateway API 1.1 does not have in the standard channel
  why: it is there from 1.1 in the experimental channel on; an older one refuses or drops it
  fix: write gatewayApi and gatewayChannel on the Cluster where it has them, or leave this out
test/shop: timeouts.backendRequest: 30 is longer than the whole request may take
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
  why: a Gateway speaks TLS to a backend by a policy that says whose certificate it takes
  fix: write backendTls: { host: "..." } with the name in the certificate of the backend
test/shop: backendProtocol: "HTTPS" needs a BackendTLSPolicy, which Gateway API 1.1 does not have in the standard channel
  why: it is there from 1.4 in the standard channel, and from 1.1 in the experimental channel on; an older one refuses or drops it
  fix: write gatewayApi and gatewayChannel on the Cluster where it has them, or leave this out`,
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
  why: the API server takes from 1 to 8 in a BackendTLSPolicy
  fix: write from 1 to 8, or leave it out to trust those of the system
test/shop: backendTls is for backends that speak TLS
  why: a Gateway would begin TLS with a backend that does not know it
  fix: write backendProtocol: BackendProtocol.HTTPS beside it`,
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
  why: the system outside gets the host that the client asked for, not its own name, and answers for another site or with another certificate
  fix: use LegacyBackend with the addresses of the system`,
  },
  {
    name: 'issuers without a Secret',
    cluster: edge,
    make: withProps({ issuer: 'ca', clusterIssuer: 'letsencrypt' }),
    message: `test/shop: issuer: "ca" has no Secret to fill
  why: cert-manager writes the certificate into the Secret that the Ingress names
  fix: write tlsSecret beside it; for a Gateway, write the issuer on the Gateway
test/shop: clusterIssuer: "letsencrypt" has no Secret to fill
  why: cert-manager writes the certificate into the Secret that the Ingress names
  fix: write tlsSecret beside it; for a Gateway, write the issuer on the Gateway
test/shop: clusterIssuer: "letsencrypt" is a second issuer
  why: cert-manager asks one issuer for a certificate
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
    message: `test/shopping: expose[0].host: "shopping.${'ab.'.repeat(22)}a... is not a host
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "shopping.${'ab.'.repeat(80)}sh"`,
  },
];
