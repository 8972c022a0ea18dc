import type { PortOfService, Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { AddressKind, podsAtHostPort, serviceAddresses } from '../addresses/address-index';
import { nodePortHop } from '../addresses/arrivals';
import { sourceRangeHops } from '../addresses/source-ranges';
import { ClientKind } from '../ask/client';
import { leadChain } from '../backends/lead-chain';
import { throughService } from '../backends/service-chain';
import type { Chain } from '../chain/chain';
import { ForkKind, before, endingIn, forked } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { RouteWay } from '../routes/route-ways';
import { routeWays } from '../routes/route-ways';

/** A way in: from whom, by what, and to where. */
export interface Way {
  readonly from: ClientKind;
  /** `https://shop.example.com/api`, `192.0.2.7:443`, `web.shop.svc:80`. */
  readonly request: string;
  readonly chain: Chain;
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
  const { scheme, host, port, path, hops, leads, redirect } = way;
  const usual = port === (scheme === 'https' ? 443 : 80) ? '' : `:${port}`;
  const request = `${scheme}://${host || '*'}${usual}${path}`;
  if (redirect || leads.length === 0) {
    return { from: ClientKind.INTERNET, request, chain: endingIn(...hops) };
  }
  const branches = leads.map(({ lead, share }) => ({ share, chain: leadChain(network, lead) }));
  return { from: ClientKind.INTERNET, request, chain: forked(hops, ForkKind.SHARES, branches) };
}

/** Load balancers and external IPs. */
function addressWays(network: Network): Way[] {
  return serviceAddresses(network)
    .filter(({ kind }) => kind !== AddressKind.CLUSTER_IP)
    .flatMap(({ service, address, hop }) =>
      service.ports.map((port) => ({
        from: ClientKind.INTERNET,
        request: `${hostText(address ?? `(${service.manifest.namespace}/${service.manifest.name})`)}:${portText(port)}`,
        chain: before(
          [hop, ...sourceRangeHops(service, { kind: ClientKind.INTERNET })],
          toService(network, service, port, ClientKind.INTERNET),
        ),
      })),
    );
}

function nodeWays(network: Network): Way[] {
  return network.services
    .filter(({ type }) => type === 'NodePort')
    .flatMap((service) =>
      service.ports.map((port) => ({
        from: ClientKind.NODES,
        request: `(any node):${port.nodePort ?? `(chosen by the cluster)`}${protocolText(port)}`,
        chain: before(
          [nodePortHop(service, port)],
          toService(network, service, port, ClientKind.NODES),
        ),
      })),
    );
}

function hostPortWays(network: Network): Way[] {
  return [...podsAtHostPort(network).values()].flat().map(({ of, port }) => {
    const { manifest } = of;
    const hop: Hop = {
      kind: HopKind.END,
      verdict: Verdict.GIVEN,
      what: `${manifest.kind} ${manifest.namespace}/${manifest.name}, port ${port.number} of its nodes`,
      places: [{ manifest, field: port.field }],
      assumes: ['the pods are ready'],
      to: { pod: { manifest, port: port.number } },
    };
    const request = `(its nodes):${port.number}${protocolText(port)}`;
    return { from: ClientKind.NODES, request, chain: endingIn(hop) };
  });
}

/** The names of Services, for pods. */
function nameWays(network: Network): Way[] {
  return network.services
    .filter(({ type }) => type !== 'ExternalName')
    .flatMap((service) =>
      service.ports.map((port) => ({
        from: ClientKind.POD,
        request: `${service.manifest.name}.${service.manifest.namespace}.svc:${portText(port)}`,
        chain: toService(network, service, port, ClientKind.POD),
      })),
    );
}

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
