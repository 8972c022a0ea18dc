import type { Chart } from 'cdk8s';
import { ExposedApp, Exposure, Gateway, ListenerProtocol, Protocol } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const edge = { gatewayApi: '1.6', gateway: { name: 'edge' } };

const app =
  (...expose: Exposure[]) =>
  (chart: Chart) =>
    new ExposedApp(chart, 'db', {
      selector: { app: 'db' },
      ports: [
        { name: 'sql', port: 5432 },
        { name: 'admin', port: 8080 },
        { name: 'dns', port: 53, protocol: Protocol.UDP },
      ],
      expose,
    });

/** Exposures by TLS, TCP and UDP. */
export const EXPOSURE_CONNECTION: readonly Refusal[] = [
  {
    name: 'kinds of routes that the cluster does not serve',
    facts: ['6.4 TLSRoute', '6.4 TCPRoute/UDPRoute'],
    cluster: { ...edge, gatewayApi: '1.4' },
    make: app(Exposure.tls({ port: 5432, hosts: ['db.example.com'] }), Exposure.udp()),
    message: `test/db: expose[0] needs a TLSRoute, which Gateway API 1.4 does not have in the standard channel
  why: it exists from 1.5 in the standard channel, and from 1.1 in the experimental channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this
test/db: expose[1] needs a UDPRoute, which Gateway API 1.4 does not have in the standard channel
  why: it exists from 1.6 in the standard channel, and from 1.1 in the experimental channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this`,
  },
  {
    name: 'a connection without a gateway, a host or one port',
    facts: ['6.4 TLSRoute', '6.3 parentRefs'],
    cluster: { gatewayApi: '1.6' },
    make: app(Exposure.tls()),
    message: `test/db: expose[0].gateway is missing
  why: a route has no effect until it is attached to a Gateway
  fix: write gateway: { name: "..." } here or on the Cluster
test/db: expose[0].host is missing
  why: a TLSRoute matches connections by host name, and the API server refuses a TLSRoute without hosts
  fix: write host: "db.example.com", or hostTemplate on the Cluster
test/db: expose[0].port is not the only matching port of the Service
  why: a TLSRoute needs one port for TCP, and the Service has 5432, 8080
  fix: write 5432 or 8080`,
  },
  {
    name: 'a Gateway itself',
    cluster: { gatewayApi: '1.6' },
    make: (chart) => {
      const gateway = new Gateway(chart, 'edge', {
        gatewayClass: 'eg',
        listeners: [{ name: 'tls', protocol: ListenerProtocol.TLS, port: 443, passthrough: true }],
      });
      app(Exposure.tls({ gateway: gateway as never, port: 5432 }))(chart);
    },
    message: `test/db: expose[0].gateway: an instance of Gateway is a construct
  why: it must be a reference to the construct
  fix: write .ref behind it`,
  },
  {
    name: 'a port with another protocol, and none at all',
    cluster: edge,
    make: app(Exposure.tcp({ port: 53 }), Exposure.udp({ port: 54 })),
    message: `test/db: expose[0].port: 53 is not the only matching port of the Service
  why: a TCPRoute needs one port for TCP, and the Service has 5432, 8080
  fix: write 5432 or 8080
test/db: expose[1].port: 54 is not the only matching port of the Service
  why: a UDPRoute needs one port for UDP, and the Service has 53
  fix: write 53`,
  },
  {
    name: 'more hosts than a TLSRoute of the release takes',
    facts: ['6.4 TLSRoute'],
    cluster: { ...edge, gatewayApi: '1.5' },
    make: app(
      Exposure.tls({
        port: 5432,
        hosts: Array.from({ length: 17 }, (_, at) => `h${at}.example.com`),
      }),
    ),
    message: `test/db: expose[0].hosts has more than 16 hosts
  why: the API server accepts at most 16 in one TLSRoute of Gateway API 1.5
  fix: write a second Exposure.tls with routeName`,
  },
  {
    name: 'two routes of one kind with one name, and too many hosts',
    facts: ['6.4 TLSRoute'],
    cluster: edge,
    make: app(
      Exposure.tcp({ port: 5432 }),
      Exposure.tcp({ port: 8080 }),
      Exposure.tls({
        port: 5432,
        hosts: Array.from({ length: 1025 }, (_, at) => `h${at}.example.com`),
      }),
    ),
    message: `test/db: expose[1].routeName: "db" is also the name of another route of the app
  why: the later manifest would overwrite the earlier one
  fix: write routeName with another name
test/db: expose[2].hosts has more than 1024 hosts
  why: the API server accepts at most 1024 in one TLSRoute of Gateway API 1.6
  fix: write a second Exposure.tls with routeName`,
  },
  {
    name: 'options of a connection that cannot be',
    facts: ['6.4 TLSRoute'],
    cluster: edge,
    make: app(Exposure.tls({ port: 5432, hosts: ['192.0.2.1'], listener: 'A', routeName: 'B' })),
    message: `test/db: expose[0].listener: "A" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "a"
test/db: expose[0].routeName: "B" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "b"
test/db: expose[0].hosts[0]: "192.0.2.1" is not a host name
  why: a route matches a name, not an address or a URL
  fix: write a name such as "shop.example.com", or remove host to match every host`,
  },
  {
    name: 'options of a connection of another JavaScript type',
    cluster: edge,
    make: app(Exposure.tcp({ port: '5432', hosts: ['db.example.com'] } as never)),
    message: `test/db: expose[0].port: "5432" is not a number
  why: it must be a number
  fix: write it without quotes
test/db: expose[0].hosts is not a known property
  why: it would be ignored
  fix: write one of port, gateway, listener, routeName, clients`,
  },
];
