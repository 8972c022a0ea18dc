import type { Chart } from 'cdk8s';
import type { GatewayListener, GatewayProps } from '../../../../lib';
import { Gateway, ListenerProtocol, RoutesFrom } from '../../../../lib';
import type { Refusal } from '../../../support/refusal';

const { HTTP, HTTPS, TCP, TLS, UDP } = ListenerProtocol;

const withProps = (props: Partial<GatewayProps>) => (chart: Chart) =>
  new Gateway(chart, 'edge', {
    gatewayClass: 'eg',
    listeners: [{ name: 'http', protocol: HTTP, port: 80 }],
    ...props,
  });

const listeners = (...list: GatewayListener[]) => withProps({ listeners: list });

const certificates = [{ name: 'edge-tls' }];

/** Gateways and their listeners. */
export const GATEWAY: readonly Refusal[] = [
  {
    name: 'a Gateway without a listener',
    facts: ['6.2 listeners'],
    make: listeners(),
    message: `test/edge: listeners contains no listener
  why: the API server accepts from 1 to 64 in one Gateway
  fix: write for example { name: "http", protocol: ListenerProtocol.HTTP, port: 80 }`,
  },
  {
    name: 'a Gateway with too many listeners and addresses',
    facts: ['6.2 listeners', '6.2 addresses'],
    make: withProps({
      listeners: Array.from({ length: 65 }, (_, at) => ({
        name: `l${at}`,
        protocol: TCP,
        port: at + 1,
      })),
      addresses: Array.from({ length: 17 }, (_, at) => `192.0.2.${at + 1}`),
    }),
    message: `test/edge: addresses has 17 entries
  why: the API server accepts at most 16
  fix: remove some, or create a second Gateway
test/edge: listeners has 65 listeners
  why: the API server accepts from 1 to 64 in one Gateway
  fix: write for example { name: "http", protocol: ListenerProtocol.HTTP, port: 80 }`,
  },
  {
    name: 'listeners that nobody can tell apart',
    facts: ['6.2 listeners[].name', '6.2 (port, protocol, hostname)'],
    make: listeners(
      { name: 'a', protocol: HTTP, port: 80 },
      { name: 'a', protocol: HTTP, port: 8080 },
      { name: 'b', protocol: HTTP, port: 80 },
      { name: 'c', protocol: HTTP, port: 80, host: 'shop.example.com' },
    ),
    message: `test/edge: listeners[1].name: "a" is the name of another listener
  why: routes attach to a listener by its name, so each listener needs its own
  fix: write another name
test/edge: listeners[2].port: 80 is also the port of another listener with the same protocol and host
  why: the API server refuses two listeners that a request cannot distinguish
  fix: write another port or another host`,
  },
  {
    name: 'TLS where there is none, and none where there is TLS',
    facts: ['6.2 tls', '6.2 HTTPS with no tls', '6.2 tls.mode Terminate', '6.2 hostname'],
    make: listeners(
      { name: 'a', protocol: HTTP, port: 80, certificates },
      { name: 'b', protocol: UDP, port: 53, host: 'dns.example.com' },
      { name: 'c', protocol: TCP, port: 1, passthrough: true },
      { name: 'd', protocol: HTTPS, port: 443 },
      { name: 'e', protocol: HTTPS, port: 444, passthrough: true },
      { name: 'f', protocol: TLS, port: 445 },
      { name: 'g', protocol: TLS, port: 446, passthrough: true, certificates },
    ),
    message: `test/edge: listeners[0].certificates needs a listener for TLS
  why: the API server refuses it on a listener for HTTP, TCP or UDP
  fix: write ListenerProtocol.HTTPS or ListenerProtocol.TLS, or remove it
test/edge: listeners[1].host: "dns.example.com" is a host name on a listener for TCP or UDP
  why: a connection by TCP or UDP contains no host name
  fix: remove it
test/edge: listeners[2].passthrough: true needs a listener for TLS
  why: the API server refuses it on a listener for HTTP, TCP or UDP
  fix: write ListenerProtocol.HTTPS or ListenerProtocol.TLS, or remove it
test/edge: listeners[3].certificates is missing
  why: the API server accepts the listener, but the Gateway cannot program it without a certificate
  fix: write certificates: [{ name: "edge-tls" }]
test/edge: listeners[4].passthrough: true passes TLS through, but a listener for HTTPS must terminate it
  why: HTTP routes need the decrypted request
  fix: write ListenerProtocol.TLS, or remove it
test/edge: listeners[5].certificates is missing
  why: the API server accepts the listener, but the Gateway cannot program it without a certificate
  fix: write certificates: [{ name: "edge-tls" }]
test/edge: listeners[6].certificates has no effect with TLS passthrough
  why: the backend has the certificate then
  fix: remove it, or remove passthrough`,
  },
  {
    name: 'two answers to one question of a Gateway',
    facts: ['6.2 allowedRoutes.namespaces.from'],
    make: withProps({
      issuer: 'ca',
      clusterIssuer: 'letsencrypt',
      listeners: [
        {
          name: 'http',
          protocol: HTTP,
          port: 80,
          routesFrom: RoutesFrom.ALL,
          routesFromNamespaces: { team: 'shop' },
        },
      ],
    }),
    message: `test/edge: listeners[0].routesFrom: "All" cannot be combined with routesFromNamespaces
  why: a listener accepts the routes of one set of namespaces
  fix: write one of them
test/edge: clusterIssuer: "letsencrypt" is a second issuer
  why: cert-manager uses one issuer for a certificate
  fix: write issuer or clusterIssuer`,
  },
  {
    name: 'values of a Gateway that cannot be',
    facts: [
      ...['1.3 Gateway API kinds, MetalLB kinds', '6.2 gatewayClassName', '6.2 listeners[].port'],
      ...['6.2 listeners[].protocol', '6.2 hostname', '6.2 tls.certificateRefs', '6.2 addresses'],
    ],
    make: withProps({
      name: 'Edge',
      gatewayClass: '',
      addresses: ['edge'],
      listeners: [
        { name: 'http', protocol: HTTP, port: 0, host: '192.0.2.1' },
        { name: 'https', protocol: HTTPS, port: 443, certificates: [{ name: 'Edge' }] },
      ],
    }),
    message: `test/edge: gatewayClass: "" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "web"
test/edge: listeners[0].port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/edge: listeners[0].host: "192.0.2.1" is not a host name
  why: a route matches a name, not an address or a URL
  fix: write a name such as "shop.example.com", or remove host to match every host
test/edge: listeners[1].certificates[0].name: "Edge" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "edge"
test/edge: addresses[0]: "edge" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10
test/edge: name: "Edge" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "edge"`,
  },
  {
    name: 'a protocol of a listener that is none',
    facts: ['6.2 listeners[].protocol'],
    make: listeners({ name: 'http', protocol: 'http' as never, port: 80 }),
    message: `test/edge: listeners[0].protocol: "http" is not one of the values of ListenerProtocol
  why: it must be one of the values of ListenerProtocol
  fix: write ListenerProtocol.HTTP or ListenerProtocol.HTTPS or ListenerProtocol.TLS or ListenerProtocol.TCP or ListenerProtocol.UDP`,
  },
  {
    name: 'listeners of two protocols on one port',
    facts: ['6.2 (port, protocol, hostname)'],
    make: listeners(
      { name: 'a', protocol: HTTP, port: 80 },
      { name: 'b', protocol: TCP, port: 80 },
      { name: 'c', protocol: UDP, port: 80 },
      { name: 'd', protocol: HTTPS, port: 443, certificates },
      { name: 'e', protocol: TLS, port: 443, passthrough: true, host: 'e.example.com' },
      { name: 'f', protocol: HTTP, port: 443 },
      { name: 'g', protocol: TLS, port: 443, passthrough: true },
    ),
    message: `test/edge: listeners[1].port: 80 is also the port of another listener, which uses HTTP
  why: a connection does not name its listener, so the Gateway accepts neither of them
  fix: write another port
test/edge: listeners[5].port: 443 is also the port of another listener, which uses HTTPS
  why: a connection does not name its listener, so the Gateway accepts neither of them
  fix: write another port
test/edge: listeners[6].port: 443 is also the port of another listener, which uses HTTPS
  why: a connection does not name its listener, so the Gateway accepts neither of them
  fix: write another port`,
  },
  {
    name: 'too many certificates, namespaces without a label, and an address twice',
    facts: ['6.2 tls.certificateRefs', '6.2 allowedRoutes.namespaces.from', '6.2 addresses'],
    make: withProps({
      addresses: ['2001:db8::1', '2001:DB8:0::1'],
      listeners: [
        {
          name: 'https',
          protocol: HTTPS,
          port: 443,
          certificates: Array.from({ length: 65 }, (_, at) => ({ name: `tls-${at}` })),
          routesFromNamespaces: {},
        },
      ],
    }),
    message: `test/edge: listeners[0].certificates has 65 entries
  why: the API server accepts at most 64
  fix: write a second listener for some of the hosts
test/edge: listeners[0].routesFromNamespaces: {} has no label
  why: every namespace matches an empty selector
  fix: write RoutesFrom.ALL as routesFrom to allow every namespace
test/edge: addresses repeats [0] in [1]
  why: the API server refuses an object that contains an entry twice in one list
  fix: remove [1]`,
  },
  {
    name: 'several hosts of a listener',
    make: withProps({
      listeners: [
        {
          name: 'http',
          protocol: ListenerProtocol.HTTP,
          port: 80,
          hosts: ['a.example.com'],
        } as never,
      ],
    }),
    message: `test/edge: listeners[0].hosts is not a known property
  why: a listener of Gateway API serves one host, or all below a wildcard
  fix: write host: "*.example.com", or one listener for each host`,
  },
  {
    name: 'an issuer of whom no listener gets a certificate',
    make: withProps({
      issuer: 'ca',
      listeners: [
        { name: 'https', protocol: HTTPS, port: 443, certificates },
        {
          name: 'other',
          protocol: HTTPS,
          port: 8443,
          host: 'www.example.com',
          certificates: [{ name: 'edge-tls', namespace: 'certs' }],
        },
      ],
    }),
    message: `test/edge: listeners[0] has no host name, so cert-manager skips it
  why: cert-manager creates a certificate for the host name of a listener
  fix: write the host name, or create a Certificate for the Secret
test/edge: listeners[1].certificates[0].namespace: "certs" is not the namespace of the Gateway, so cert-manager skips the listener
  why: cert-manager creates certificates for the Gateway in its own namespace alone
  fix: use a Secret of the namespace of the Gateway, or create a Certificate in the other one`,
  },
];
