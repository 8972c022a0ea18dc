import type { Cluster } from '../../cluster/cluster';
import type { Fault } from '../../facts/values/fault';
import type { PropPlace } from '../../props/refusals';
import { ExternalTrafficPolicy } from '../common/enums';
import { gatewayProxy, proxiesOfTable } from '../http/table/proxies';
import { checkClients } from '../policies/client-checks';
import type { Clients } from '../policies/clients';
import type { Peer } from '../policies/peer';
import { proxyUnknown } from '../policies/peer-checks';
import type { RouteProxy, ProxyKind } from '../service/reachable';
import type { ExposureInApp } from './app-context';
import type { ExposureData } from './exposure';
import type { AppFacts, ServiceExposure } from './service-plan';

/** The proxies that carry the requests of an exposure. */
export function proxiesOf(data: ExposureData, cluster: Cluster): RouteProxy[] {
  if (data.kind === 'connection') {
    return [gatewayProxy(data.options.gateway ?? cluster.gateway, cluster)];
  }
  return data.kind === 'http' ? proxiesOfTable(data.options, cluster) : [];
}

/** Refuses clients that a policy cannot admit, and an exposure whose clients it would keep out. */
export function checkExposureClients(
  { exposure, app, cluster }: Pick<ExposureInApp, 'exposure' | 'app' | 'cluster'>,
  place: PropPlace,
): void {
  const data = exposure._data;
  const own = data.options.clients;
  const at = place.field('clients');
  if (own) checkClients(own, cluster, at);
  if (!app.clients) {
    if (own) at.refuse(undefined, NO_POLICY);
  } else if (data.kind === 'http' || data.kind === 'connection') {
    checkProxies(data, app.clients, cluster, at);
  } else {
    checkOutside(data, app, place);
  }
}

function checkProxies(
  data: Extract<ExposureData, { readonly kind: 'http' | 'connection' }>,
  ofApp: readonly Clients[],
  cluster: Cluster,
  place: PropPlace,
): void {
  const own = data.options.clients;
  own?.forEach(({ _peer }, index) => {
    if (_peer.kind === 'network') place.index(index).refuse(_peer.cidr, PROXY_SEEN);
  });
  if (own) return;
  for (const proxy of proxiesOf(data, cluster)) {
    const fault = proxyFault(proxy, ofApp);
    if (fault) place.refuse(undefined, fault);
  }
}

/** Why the policy of an app with these clients cannot admit a proxy. */
export function proxyFault(
  { kind, pods, ofClass }: RouteProxy,
  clients: readonly Clients[],
): Fault | undefined {
  if (pods) return undefined;
  return clients.some(({ _peer }) => isProxy(_peer, kind))
    ? undefined
    : proxyUnknown(kind, ofClass);
}

function isProxy(peer: Peer, proxy: ProxyKind): boolean {
  return peer.kind === 'everyone' || (peer.kind === 'proxy' && peer.proxy === proxy);
}

function checkOutside(data: ServiceExposure, { clients = [] }: AppFacts, place: PropPlace): void {
  if (data.kind === 'clusterIp' || data.kind === 'headless') return;
  const { clients: own, externalTrafficPolicy } = data.options;
  const peers = (own ?? clients).map(({ _peer }) => _peer);
  if (peers.some(({ kind }) => kind === 'everyone')) return;
  const isNetwork = peers.some(({ kind }) => kind === 'network');
  if (!own && !isNetwork) place.field('clients').refuse(undefined, NOBODY_OUTSIDE);
  if (isNetwork && externalTrafficPolicy !== ExternalTrafficPolicy.LOCAL) {
    place.field('externalTrafficPolicy').refuse(externalTrafficPolicy, NODE_SEEN);
  }
}

const NO_POLICY: Fault = {
  what: 'needs a policy of the app',
  why: 'a policy for this exposure alone would keep out the clients that the app has so far',
  fix: 'write clients on the app, such as clients: [] to admit only the clients of exposures',
};

const PROXY_SEEN: Fault = {
  what: 'is a network outside the cluster',
  why: 'pods see the proxy that carries the requests, so a policy cannot tell its clients apart',
  fix: 'write Clients.gateway() or Clients.ingressController(), and restrict clients at the proxy',
};

const NOBODY_OUTSIDE: Fault = {
  what: 'is missing',
  why: 'the clients of the app are all in the cluster, so its policy would block every client from outside',
  fix: 'write clients: [Clients.everyone()], or networks and externalTrafficPolicy: ExternalTrafficPolicy.LOCAL',
};

const NODE_SEEN: Fault = {
  what: 'hides the addresses of clients',
  why: 'a node may forward the connection under its own address, so the policy would keep out the networks in clients',
  fix: 'write ExternalTrafficPolicy.LOCAL, or Clients.everyone()',
};
