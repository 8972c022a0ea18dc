import type { Chart } from 'cdk8s';
import type { HttpRoutesProps } from '../../../lib';
import {
  Gateway,
  HttpBackend,
  HttpRoutes,
  KeyAlgorithm,
  ListenerProtocol,
  Via,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const backend = HttpBackend.service('web', 80);

const routes = (props: Partial<HttpRoutesProps>) => (chart: Chart) =>
  new HttpRoutes(chart, 'shop', {
    routes: [{ host: 'shop.example.com', path: '/', backend }],
    ...props,
  });

const cluster = { gateway: { name: 'edge' } };

/** What cert-manager and external-dns would refuse or ignore. */
export const HTTP_RECORDS: readonly Refusal[] = [
  {
    name: 'a certificate of nobody, for too short, and of a key that is none',
    make: routes({
      tlsSecret: 'shop-tls',
      certificate: { renewBeforeHours: 2160, keySize: 1024 },
    }),
    message: `test/shop: certificate.renewBeforeHours: 2160 is not less than the 2160 hours of the certificate
  why: cert-manager renews a certificate before its end, and refuses one that would be renewed at once
  fix: write fewer hours, or more in durationHours
test/shop: certificate.keySize: 1024 is not a size of a key of RSA
  why: to cert-manager such a key has from 2048 to 8192 bits
  fix: write such a size, or remove it
test/shop: certificate has no issuer
  why: cert-manager requests a certificate only where an issuer is named
  fix: write issuer or clusterIssuer too`,
  },
  {
    name: 'a ClusterIssuer of another kind, and a key of one size with a size',
    make: routes({
      tlsSecret: 'shop-tls',
      clusterIssuer: 'aws',
      certificate: {
        ...{ issuerKind: 'AWSPCAClusterIssuer', issuerGroup: 'awspca.cert-manager.io' },
        ...{ keyAlgorithm: KeyAlgorithm.ED25519, keySize: 256, durationHours: 0 },
      },
    }),
    message: `test/shop: certificate.durationHours: 0 is not a number of hours
  why: cert-manager takes certificates of an hour and more, and this is a whole number up to 99999
  fix: write a number in that range, such as 2160
test/shop: certificate.keySize: 256 is not a size of a key of Ed25519
  why: to cert-manager such a key has one size, which is not said
  fix: write such a size, or remove it
test/shop: certificate.issuerKind: "AWSPCAClusterIssuer" cannot be combined with clusterIssuer
  why: cert-manager refuses an object that names a ClusterIssuer and another kind or group
  fix: write issuer instead of clusterIssuer
test/shop: certificate.issuerGroup: "awspca.cert-manager.io" cannot be combined with clusterIssuer
  why: cert-manager refuses an object that names a ClusterIssuer and another kind or group
  fix: write issuer instead of clusterIssuer`,
  },
  {
    name: 'records for no host, of no time, and with targets on a route',
    cluster,
    make: routes({
      via: Via.GATEWAY,
      dns: { targets: ['lb.example.com'], ttl: 0 },
      routes: [{ path: '/', backend }],
    }),
    message: `test/shop: dns.ttl: 0 is not a TTL
  why: external-dns ignores everything but whole seconds from 1 to 2147483647
  fix: write for example 300
test/shop: dns has no host
  why: external-dns makes records for the hosts of routes, and there is none here
  fix: write the host, or remove it
test/shop: dns.targets is not read of a route
  why: external-dns reads the targets of a route from its Gateways
  fix: write dnsTargets on the Gateway, or remove it`,
  },
  {
    name: 'more labels and annotations than a Gateway hands on',
    facts: ['6.2 infrastructure.labels / annotations'],
    cluster: { gatewayApi: '1.5' },
    make: (chart) => {
      const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`a${at}`, 'b']));
      return new Gateway(chart, 'edge', {
        gatewayClass: 'eg',
        listeners: [{ name: 'http', protocol: ListenerProtocol.HTTP, port: 80 }],
        certificate: {},
        infrastructure: { labels: many, annotations: many },
      });
    },
    message: `test/edge: certificate has no issuer
  why: cert-manager requests a certificate only where an issuer is named
  fix: write issuer or clusterIssuer too
test/edge: infrastructure.labels has 9 entries
  why: the API server accepts at most 8
  fix: remove some
test/edge: infrastructure.annotations has 9 entries
  why: the API server accepts at most 8
  fix: remove some`,
  },
];
