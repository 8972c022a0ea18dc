import type { PortOfService, Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import type { Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';
import { AddressKind, podsAtHostPort, serviceAddresses } from '../addresses/address-index';
import { hostPortHop, nodePortHop } from '../addresses/arrivals';
import { sourceRangeHops } from '../addresses/source-ranges';
import { ClientKind } from '../ask/client';
import { Scheme } from '../ask/request';
import { leadChain } from '../backends/lead-chain';
import { podChain } from '../backends/pod-chain';
import { throughService } from '../backends/service-chain';
import { admittedPeers } from '../policies/admitted-peers';
import type { Chain } from '../chain/chain';
import { ForkKind, before, endingIn, forked, hopsOf } from '../chain/chain';
import type { Dialed } from './dialed';
import { DialedKind, proxyAddresses } from './dialed';
import type { RouteWay } from '../routes/route-ways';
import { routeWays } from '../routes/route-ways';

/** A way in: from whom, by what, and to where. */
export interface Way {
  readonly from: ClientKind;
  /** `https://shop.example.com/api`, `192.0.2.7:443`, `web.shop.svc:80`. */
  readonly request: string;
  readonly dialed: Dialed;
  readonly chain: Chain;
  /** Of a way from pods, those that policies admit; nothing where they admit all. */
  readonly admits?: readonly string[];
  /** Of a way through a proxy: by which host, port and path. */
  readonly route?: RouteWay;
  /** Of a way to a Service: which port of it, and by which address. */
  readonly servicePort?: ReachedPort;
}

export interface ReachedPort {
  readonly service: Service;
  readonly port: PortOfService;
  /** An address, or a host name; nothing where it is not known which. */
  readonly address?: string;
}

/** All ways in, those of a client together, in an order that no order of files changes. */
export const waysOf = derived((network): readonly Way[] =>
  [
    ...routeWays(network).map((way) => ofRoute(network, way)),
    ...addressWays(network),
    ...nodeWays(network),
    ...hostPortWays(network),
    ...nameWays(network),
  ].sort(byClientAndRequest),
);

const ORDER = [ClientKind.INTERNET, ClientKind.NODES, ClientKind.NODE, ClientKind.POD];

function byClientAndRequest(a: Way, b: Way): number {
  const order = ORDER.indexOf(a.from) - ORDER.indexOf(b.from);
  if (order !== 0) return order;
  return a.request < b.request ? -1 : a.request > b.request ? 1 : 0;
}

function ofRoute(network: Network, way: RouteWay): Way {
  const { scheme, host, port, path, hops, leads, failures, redirect } = way;
  // Of a route of Traefik for connections, the entry point says which.
  const isUsual = port === 0 || port === (scheme === Scheme.HTTPS ? 443 : 80);
  const usual = isUsual ? '' : `:${port}`;
  const request = `${scheme}://${host || '*'}${usual}${path}`;
  const of = { from: ClientKind.INTERNET, request, dialed: dialedRoute(network, way), route: way };
  if (redirect || leads.length + failures.length === 0) return { ...of, chain: endingIn(...hops) };
  const branches = [
    ...failures.map(({ hop, share }) => ({ share, chain: endingIn(hop) })),
    ...leads.map(({ lead, share }) => ({ share, chain: leadChain(network, lead) })),
  ];
  return { ...of, chain: forked(hops, ForkKind.SHARES, branches) };
}

function dialedRoute(network: Network, way: RouteWay): Dialed {
  const { entry, host, path, matches, redirect } = way;
  const addresses = proxyAddresses(network).get(entry) ?? [];
  const route = { entry, addresses, path, matches, redirect: redirect?.text };
  return { kind: DialedKind.NAME, text: host, route };
}

/** Load balancers and external IPs. */
function addressWays(network: Network): Way[] {
  return serviceAddresses(network)
    .filter(({ kind }) => kind !== AddressKind.CLUSTER_IP)
    .flatMap(({ service, address, hop }) =>
      service.ports.map((port) => ({
        from: ClientKind.INTERNET,
        request: `${hostText(addressText(service, address))}:${portText(port)}`,
        dialed: { kind: DialedKind.ADDRESS, text: addressText(service, address) },
        chain: before(
          [hop, ...sourceRangeHops(service, { kind: ClientKind.INTERNET })],
          toService(network, service, port, ClientKind.INTERNET),
        ),
        servicePort: { service, port, address },
      })),
    );
}

function addressText({ manifest }: Service, address?: string): string {
  return address ?? `(${manifest.namespace}/${manifest.name})`;
}

function nodeWays(network: Network): Way[] {
  return network.services
    .filter(({ type }) => type === 'NodePort')
    .flatMap((service) =>
      service.ports.map((port) => {
        const request = `(any node):${port.nodePort ?? `(chosen by the cluster)`}${protocolText(port)}`;
        return {
          from: ClientKind.NODES,
          request,
          dialed: { kind: DialedKind.ADDRESS, text: request },
          servicePort: { service, port },
          chain: before(
            [nodePortHop(service, port)],
            toService(network, service, port, ClientKind.NODES),
          ),
        };
      }),
    );
}

function hostPortWays(network: Network): Way[] {
  const sender = { client: { kind: ClientKind.NODES }, isMasked: true } as const;
  return [...podsAtHostPort(network).values()].flat().map((one) => {
    const { workload, podPort, hostPort } = one;
    const { number, protocol } = hostPort;
    const end = { workload, port: podPort, protocol };
    const { namespace, name } = workload.manifest;
    const request = `(its nodes):${number}${protocolText({ protocol })}`;
    return {
      from: ClientKind.NODES,
      request,
      dialed: {
        kind: DialedKind.ADDRESS,
        text: `(nodes of ${namespace}/${name}):${number}${protocolText({ protocol })}`,
      },
      chain: before([hostPortHop(one)], podChain(network, end, sender)),
    };
  });
}

/** The names of Services, for pods. */
function nameWays(network: Network): Way[] {
  return network.services
    .filter(({ type }) => type !== 'ExternalName')
    .flatMap((service) =>
      service.ports.map((port) => {
        const chain = toService(network, service, port, ClientKind.POD);
        const name = `${service.manifest.name}.${service.manifest.namespace}.svc`;
        return {
          from: ClientKind.POD,
          request: `${name}:${portText(port)}`,
          dialed: { kind: DialedKind.NAME, text: name },
          chain,
          admits: admittedTo(network, chain, port.protocol),
          servicePort: { service, port },
        };
      }),
    );
}

/** Whom the policies of the pods at the ends of a chain admit; nothing where that is everybody. */
function admittedTo(
  network: Network,
  chain: Chain,
  protocol: string,
): readonly string[] | undefined {
  const admitted = hopsOf(chain).flatMap(({ to }) => {
    const workload = to?.pod && workloadsOf(network).get(to.pod.manifest);
    return to?.pod && workload
      ? [admittedPeers(network, { workload, port: to.pod.port, protocol })]
      : [];
  });
  const known = admitted.filter((one) => one !== undefined);
  return known.length === 0 || known.length < admitted.length
    ? undefined
    : [...new Set(known.flat())];
}

const workloadsOf = derived(
  (network): ReadonlyMap<Manifest, Workload> =>
    new Map(network.workloads.map((one) => [one.manifest, one])),
);

function toService(
  network: Network,
  service: Service,
  port: PortOfService,
  kind: ClientKind,
): Chain {
  const client =
    kind === ClientKind.POD
      ? { kind, namespace: service.manifest.namespace, labels: {} }
      : { kind: kind as ClientKind.INTERNET };
  const isMasked = kind !== ClientKind.POD && service.externalTrafficPolicy !== 'Local';
  return throughService(network, { service, port, sender: { client, isMasked } });
}

function portText(port: PortOfService): string {
  return `${port.port}${protocolText(port)}`;
}

function protocolText({ protocol }: { readonly protocol: string }): string {
  return protocol === 'TCP' ? '' : `/${protocol}`;
}

function hostText(host: string): string {
  return host.includes(':') && !host.startsWith('(') ? `[${host}]` : host;
}
