import type { Chart } from 'cdk8s';
import type { ListenerSetProps } from '../../../../lib';
import {
  ExposedApp,
  Exposure,
  Gateway,
  GatewayImplementation,
  HttpBackend,
  HttpRoutes,
  ListenersFrom,
  ListenerProtocol,
  ListenerSet,
  ParentKind,
} from '../../../../lib';
import type { Refusal } from '../../../support/refusal';

const http = { name: 'http', protocol: ListenerProtocol.HTTP, port: 80 };
const gateway = { name: 'edge', namespace: 'gateways' };
const newest = { gatewayApi: '1.6' };
const own = { name: 'own', kind: ParentKind.LISTENER_SET };

const withProps =
  (props: Partial<ListenerSetProps> = {}) =>
  (chart: Chart) =>
    new ListenerSet(chart, 'own', { gateway, listeners: [http], ...props });

const cluster = {
  ...newest,
  gateways: [{ gatewayClass: 'edge', implementation: GatewayImplementation.traefik('3.7') }],
};

/** Listeners that an app brings. */
export const LISTENER_SET: readonly Refusal[] = [
  {
    name: 'a ListenerSet for no Gateway, without a listener',
    facts: ['6.2 listeners'],
    cluster: newest,
    make: withProps({ gateway: undefined, listeners: [] }),
    message: `test/own: listeners contains no listener
  why: the API server accepts from 1 to 64 in one ListenerSet
  fix: write for example { name: "http", protocol: ListenerProtocol.HTTP, port: 80 }
test/own: gateway is missing
  why: a ListenerSet adds its listeners to a Gateway
  fix: write gateway: { name: "..." } here or on the Cluster`,
  },
  {
    name: 'a ListenerSet for a ListenerSet',
    cluster: newest,
    make: withProps({ gateway: { name: 'other', kind: ParentKind.LISTENER_SET } }),
    message: `test/own: gateway.kind: "ListenerSet" is not a Gateway
  why: a ListenerSet adds its listeners to a Gateway, and not to another ListenerSet
  fix: write the GatewayRef of the Gateway`,
  },
  {
    name: 'listeners of a ListenerSet that nobody can tell apart',
    facts: ['6.2 listeners[].name', '6.2 (port, protocol, hostname)'],
    cluster: newest,
    make: withProps({ listeners: [http, { ...http, port: 8080 }, { ...http, name: 'b' }] }),
    message: `test/own: listeners[1].name: "http" is the name of another listener
  why: routes attach to a listener by its name, so each listener needs its own
  fix: write another name
test/own: listeners[2].port: 80 is also the port of another listener with the same protocol and host
  why: the API server refuses two listeners that a request cannot distinguish
  fix: write another port or another host`,
  },
  {
    name: 'an issuer for a Secret of another namespace than the ListenerSet',
    cluster: newest,
    make: withProps({
      issuer: 'ca',
      listeners: [
        {
          name: 'https',
          protocol: ListenerProtocol.HTTPS,
          port: 443,
          host: 'shop.example.com',
          certificates: [{ name: 'shop-tls', namespace: 'certs' }],
        },
      ],
    }),
    message: `test/own: listeners[0].certificates[0].namespace: "certs" is not the namespace of the ListenerSet, so cert-manager skips the listener
  why: cert-manager creates certificates for the ListenerSet in its own namespace alone
  fix: use a Secret of the namespace of the ListenerSet, or create a Certificate in the other one`,
  },
  {
    name: 'a ListenerSet before Gateway API 1.5',
    facts: ['6.2 allowedListeners.namespaces.from (ListenerSet)'],
    cluster: { gatewayApi: '1.4' },
    make: withProps(),
    message: `test/own: listeners needs a ListenerSet, which Gateway API 1.4 does not have in the standard channel
  why: it exists from 1.5 in the standard channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this`,
  },
  {
    name: 'a ListenerSet for an implementation that does not read it',
    facts: ['6.3 optional features'],
    cluster,
    make: withProps(),
    message: `test/own: listeners needs a ListenerSet, which is not supported by the Gateways of Traefik 3.7
  why: the conformance report of Traefik 3.7.10 for Gateway API 1.6.1 lists ListenerSet as unsupported
  fix: remove it, attach the routes to a Gateway of AWS Load Balancer Controller, Airlock Microgateway or Cilium, or write supports: [GatewayFeature.LISTENER_SETS] beside the implementation if it does support it`,
  },
  {
    name: 'routes and connections to a ListenerSet before Gateway API 1.5',
    facts: ['6.2 allowedListeners.namespaces.from (ListenerSet)'],
    cluster: { gatewayApi: '1.4', gateway: own },
    make: (chart) => {
      new HttpRoutes(chart, 'shop', {
        routes: [{ path: '/', backend: HttpBackend.service('web', 80) }],
      });
    },
    message: `test/shop: gateway.kind: "ListenerSet" needs a ListenerSet, which Gateway API 1.4 does not have in the standard channel
  why: it exists from 1.5 in the standard channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this`,
  },
  {
    name: 'connections to a ListenerSet of a Gateway that does not read it',
    facts: ['6.3 optional features'],
    cluster,
    make: (chart) =>
      new ExposedApp(chart, 'db', {
        selector: { app: 'db' },
        ports: [{ port: 5432 }],
        expose: [Exposure.tcp({ gateway: own })],
      }),
    message: `test/db: expose[0].gateway.kind: "ListenerSet" needs a ListenerSet, which is not supported by the Gateways of Traefik 3.7
  why: the conformance report of Traefik 3.7.10 for Gateway API 1.6.1 lists ListenerSet as unsupported
  fix: remove it, attach the routes to a Gateway of AWS Load Balancer Controller, Airlock Microgateway or Cilium, or write supports: [GatewayFeature.LISTENER_SETS] beside the implementation if it does support it`,
  },
  {
    name: 'a Gateway that accepts ListenerSets before Gateway API 1.5, of two sets of namespaces',
    facts: ['6.2 allowedListeners.namespaces.from (ListenerSet)'],
    cluster: { gatewayApi: '1.4' },
    make: (chart) =>
      new Gateway(chart, 'edge', {
        gatewayClass: 'eg',
        listeners: [http],
        listenersFrom: ListenersFrom.ALL,
        listenersFromNamespaces: {},
      }),
    message: `test/edge: listenersFromNamespaces: {} has no label
  why: every namespace matches an empty selector
  fix: write ListenersFrom.ALL as listenersFrom to allow every namespace
test/edge: listenersFrom: "All" cannot be combined with listenersFromNamespaces
  why: a Gateway accepts the ListenerSets of one set of namespaces
  fix: write one of them
test/edge: listenersFrom needs a ListenerSet, which Gateway API 1.4 does not have in the standard channel
  why: it exists from 1.5 in the standard channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this
test/edge: listenersFromNamespaces needs a ListenerSet, which Gateway API 1.4 does not have in the standard channel
  why: it exists from 1.5 in the standard channel on; older releases refuse it or drop it
  fix: write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this`,
  },
];
