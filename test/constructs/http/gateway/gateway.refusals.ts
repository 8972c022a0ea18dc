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
    message: `test/edge: listeners holds no listener
  why: the API server takes from 1 to 64 in one Gateway
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
    message: `test/edge: addresses holds 17 entries
  why: the API server takes at most 16
  fix: leave some out, or make a second Gateway
test/edge: listeners holds 65 listeners
  why: the API server takes from 1 to 64 in one Gateway
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
  why: routes attach to a listener by its name, so each has its own
  fix: write another name
test/edge: listeners[2].port: 80 is the port of another listener with the same protocol and host
  why: the API server refuses two listeners that no request can tell apart
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
    message: `test/edge: listeners[0].certificates is about TLS, which the listener does not speak
  why: the API server refuses it on a listener for HTTP, TCP or UDP
  fix: write ListenerProtocol.HTTPS or ListenerProtocol.TLS, or leave it out
test/edge: listeners[1].host: "dns.example.com" is a host where there is none
  why: a connection by TCP or UDP names no host
  fix: leave it out
test/edge: listeners[2].passthrough: true is about TLS, which the listener does not speak
  why: the API server refuses it on a listener for HTTP, TCP or UDP
  fix: write ListenerProtocol.HTTPS or ListenerProtocol.TLS, or leave it out
test/edge: listeners[3].certificates is missing
  why: the API server takes the listener, but without a certificate it cannot be programmed
  fix: write certificates: [{ name: "edge-tls" }]
test/edge: listeners[4].passthrough: true hands on what a listener for HTTPS has to read
  why: routes of HTTP need the request, which is there once TLS has ended
  fix: write ListenerProtocol.TLS, or leave it out
test/edge: listeners[5].certificates is missing
  why: the API server takes the listener, but without a certificate it cannot be programmed
  fix: write certificates: [{ name: "edge-tls" }]
test/edge: listeners[6].certificates is not used where TLS is handed on
  why: the backend has the certificate then
  fix: leave it out, or leave passthrough out`,
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
    message: `test/edge: listeners[0].routesFrom: "All" stands beside routesFromNamespaces
  why: a listener takes the routes of one set of namespaces
  fix: write one of them
test/edge: clusterIssuer: "letsencrypt" is a second issuer
  why: cert-manager asks one issuer for a certificate
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
test/edge: listeners[0].host: "192.0.2.1" is not a host
  why: a route matches a name, never an address or a URL
  fix: write a name such as "shop.example.com", or leave host out to match every host
test/edge: listeners[1].certificates[0].name: "Edge" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "edge"
test/edge: addresses[0]: "edge" is not an IP address
  why: only an address can stand here, without a name, a port, a mask or a zone
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
  why: one of the values of ListenerProtocol is what this prop takes
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
      { name: 'e', protocol: TLS, port: 443, passthrough: true },
      { name: 'f', protocol: HTTP, port: 443 },
    ),
    message: `test/edge: listeners[1].port: 80 is the port of another listener, which speaks HTTP
  why: a connection does not say which of them it is for, so the Gateway takes neither listener
  fix: write another port
test/edge: listeners[5].port: 443 is the port of another listener, which speaks HTTPS
  why: a connection does not say which of them it is for, so the Gateway takes neither listener
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
    message: `test/edge: listeners[0].certificates holds 65 entries
  why: the API server takes at most 64
  fix: write a second listener for some of the hosts
test/edge: listeners[0].routesFromNamespaces: {} names no label
  why: every namespace has what is asked for then
  fix: write RoutesFrom.ALL as routesFrom where that is meant
test/edge: addresses has [0] again as [1]
  why: the API server refuses an object with a list that says one thing twice
  fix: leave [1] out`,
  },
];
