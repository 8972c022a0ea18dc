import type { Chart } from 'cdk8s';
import type { ExposedAppProps, HeadlessSetProps } from '../../../lib';
import {
  Clients,
  ExposedApp,
  Exposure,
  ExternalAlias,
  ExternalTrafficPolicy,
  HeadlessSet,
  HttpBackend,
  HttpRoutes,
  LegacyBackend,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app = (props: Partial<ExposedAppProps>) => (chart: Chart) =>
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], ...props });

const set = (props: Partial<HeadlessSetProps>) => (chart: Chart) =>
  new HeadlessSet(chart, 'db', { image: 'postgres:17', ports: [{ port: 5432 }], ...props });

const alias = (chart: Chart) => new ExternalAlias(chart, 'old', { target: 'db.example.com' });

const web = [Clients.pods({ app: 'client' })];
const lan = [Clients.network('192.0.2.0/24')];
const { LOCAL } = ExternalTrafficPolicy;

/** Whom a policy cannot admit. */
export const CLIENTS: readonly Refusal[] = [
  {
    name: 'clients that are none',
    make: app({ clients: ['web'] as never }),
    message: `test/web: clients[0]: "web" is not Clients
  why: it must be Clients
  fix: write Clients.pods({ app: "web" }) or one of its kind`,
  },
  {
    name: 'pods without a label and with two kinds of namespaces',
    make: app({
      clients: [
        Clients.pods({}),
        Clients.pods({ app: 'web' }, { namespace: 'Shop', namespaceLabels: { team: 'a' } }),
        Clients.namespace('a.b'),
        Clients.namespaces({}),
      ],
    }),
    message: `test/web: clients[0].labels: {} matches everything
  why: an empty selector of a NetworkPolicy takes all pods or all namespaces
  fix: write labels, such as { app: "web" }
test/web: clients[1].namespace: "Shop" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop"
test/web: clients[2].name: "a.b" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "a-b"
test/web: clients[3].labels: {} matches everything
  why: an empty selector of a NetworkPolicy takes all pods or all namespaces
  fix: write labels, such as { app: "web" }
test/web: clients[1].namespace: "Shop" stands beside namespaceLabels
  why: pods of one namespace, or of those with the labels, can be meant
  fix: remove namespace or namespaceLabels`,
  },
  {
    name: 'networks that no policy can hold',
    make: app({
      clients: [
        Clients.network('192.0.2.7/24'),
        Clients.network('192.0.2.0/24', { except: ['192.0.2.0/24', '198.51.100.0/28'] }),
      ],
    }),
    message: `test/web: clients[0].cidr: "192.0.2.7/24" is both an address and a network
  why: programs disagree on which of them is meant, so Kubernetes refuses it from 1.36 on
  fix: write "192.0.2.0/24" for the network, or "192.0.2.7/32" for the address
test/web: clients[1].except[0]: "192.0.2.0/24" is not a part of 192.0.2.0/24
  why: the API server refuses an exception that is not smaller than its block and inside of it
  fix: write a smaller network inside of it, or remove it
test/web: clients[1].except[1]: "198.51.100.0/28" is not a part of 192.0.2.0/24
  why: the API server refuses an exception that is not smaller than its block and inside of it
  fix: write a smaller network inside of it, or remove it`,
  },
  {
    name: 'a network with the addresses of pods',
    cluster: { podCidrs: ['10.244.0.0/16'] },
    make: app({
      clients: [
        Clients.network('10.0.0.0/8'),
        Clients.network('10.0.0.0/8', { except: ['10.244.0.0/16'] }),
      ],
    }),
    message: `test/web: clients[0].cidr: "10.0.0.0/8" contains addresses of pods: the cluster uses 10.244.0.0/16 for them
  why: address blocks are for addresses outside the cluster, and each network plugin decides whether one matches pods
  fix: write except: ["10.244.0.0/16"], and Clients.pods or Clients.namespace for pods`,
  },
  {
    name: 'proxies whose pods nothing declares',
    make: app({ clients: [Clients.gateway(), Clients.ingressController()] }),
    message: `test/web: clients[0] needs the pods of the Gateways
  why: their requests come from these pods, and nothing declares which they are
  fix: write gatewayPods on the Cluster, such as gatewayPods: { namespace: "gateways", labels: { "gateway.networking.k8s.io/gateway-name": "edge" } }
test/web: clients[1] needs the pods of the ingress controller
  why: their requests come from these pods, and nothing declares which they are
  fix: write ingressControllerPods on the Cluster, such as ingressControllerPods: { namespace: "ingress-nginx", labels: { "app.kubernetes.io/name": "ingress-nginx" } }`,
  },
  {
    name: 'a route by a proxy whose pods nothing declares',
    make: app({ clients: [], expose: [Exposure.http({ host: 'shop.example.com' })] }),
    message: `test/web: expose[0].clients needs the pods of the ingress controller
  why: their requests come from these pods, and nothing declares which they are
  fix: write ingressControllerPods on the Cluster, such as ingressControllerPods: { namespace: "ingress-nginx", labels: { "app.kubernetes.io/name": "ingress-nginx" } }`,
  },
  {
    name: 'routes of others by a proxy whose pods nothing declares',
    make: (chart) =>
      new HttpRoutes(chart, 'routes', {
        routes: [{ path: '/', backend: HttpBackend.of(app({ clients: [] })(chart)) }],
      }),
    message: `test/routes: routes[0].backend: "test/web" needs the pods of the ingress controller
  why: their requests come from these pods, and nothing declares which they are
  fix: write ingressControllerPods on the Cluster, such as ingressControllerPods: { namespace: "ingress-nginx", labels: { "app.kubernetes.io/name": "ingress-nginx" } }`,
  },
  {
    name: 'clients of what has no pods',
    make: (chart) => app({ clients: [Clients.app(alias(chart))] })(chart),
    message: `test/web: clients[0]: "test/old" has no pods
  why: a NetworkPolicy names pods by their labels, and everything else by address
  fix: write an ExposedApp or a HeadlessSet, or the network of the system, such as "192.0.2.7/32"`,
  },
  {
    name: 'networks behind a node that hides them',
    make: app({ expose: [Exposure.loadBalancer({ clients: lan })] }),
    message: `test/web: expose[0].externalTrafficPolicy hides the addresses of clients
  why: a node may forward the connection under its own address, so the policy would keep out the networks in clients
  fix: write ExternalTrafficPolicy.LOCAL, or Clients.everyone()`,
  },
  {
    name: 'networks behind a node that hides them, for each pod of a set',
    make: set({ clients: lan, exposePods: Exposure.nodePort() }),
    message: `test/db: exposePods.externalTrafficPolicy hides the addresses of clients
  why: a node may forward the connection under its own address, so the policy would keep out the networks in clients
  fix: write ExternalTrafficPolicy.LOCAL, or Clients.everyone()`,
  },
  {
    name: 'a load balancer that admits nobody from outside',
    make: app({ clients: web, expose: [Exposure.loadBalancer({ externalTrafficPolicy: LOCAL })] }),
    message: `test/web: expose[0].clients is missing
  why: the clients of the app are all in the cluster, so its policy would block every client from outside
  fix: write clients: [Clients.everyone()], or networks and externalTrafficPolicy: ExternalTrafficPolicy.LOCAL`,
  },
  {
    name: 'networks behind a proxy that hides them',
    cluster: { ingressControllerPods: { namespace: 'ingress', labels: { app: 'nginx' } } },
    make: app({ expose: [Exposure.http({ clients: lan })] }),
    message: `test/web: expose[0].clients[0]: "192.0.2.0/24" is a network outside the cluster
  why: pods see the proxy that carries the requests, so a policy cannot tell its clients apart
  fix: write Clients.gateway() or Clients.ingressController(), and restrict clients at the proxy`,
  },
  {
    name: 'clients of an exposure that comes when all may connect',
    make: (chart) => {
      app({})(chart).expose(Exposure.clusterIp({ serviceName: 'other', clients: web }));
    },
    message: `test/web: exposure.clients needs a policy of the app
  why: a policy for this exposure alone would keep out the clients that the app has so far
  fix: write clients on the app, such as clients: [] to admit only the clients of exposures`,
  },
  {
    name: 'clients of a name for what is outside the cluster',
    make: (chart) =>
      new ExternalAlias(chart, 'old', { target: 'db.example.com', clients: web } as never),
    message: `test/old: clients cannot restrict a system outside the cluster
  why: a NetworkPolicy is for pods, and addresses outside the cluster have none
  fix: write egress on the apps that connect to it, such as egress: [Egress.network("192.0.2.7/32")]`,
  },
  {
    name: 'clients of addresses outside the cluster',
    make: (chart) =>
      new LegacyBackend(chart, 'old', {
        addresses: ['192.0.2.9'],
        ports: [{ port: 5432 }],
        clients: web,
      } as never),
    message: `test/old: clients cannot restrict a system outside the cluster
  why: a NetworkPolicy is for pods, and addresses outside the cluster have none
  fix: write egress on the apps that connect to it, such as egress: [Egress.network("192.0.2.7/32")]`,
  },
];
