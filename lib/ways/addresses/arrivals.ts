import type { GatewayObject } from '../../model/objects/gateway';
import type { PortOfService, Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { canonicalIp, tryIp } from '../../net/ip';
import type { Client } from '../ask/client';
import { ClientKind } from '../ask/client';
import type { Sender } from '../ask/lead';
import type { PodPort } from '../ask/pod-port';
import type { Request } from '../ask/request';
import { portsText } from '../ask/texts';
import { protocolOf } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { HostPortOf, ServiceAddress } from './address-index';
import {
  AddressKind,
  gatewaysAtAddress,
  podsAtHostPort,
  servicesAtAddress,
  servicesAtNodePort,
} from './address-index';
import { sourceRangeHops } from './source-ranges';

/** Where a connection to an address and a port comes in. */
export interface Arrival {
  readonly hops: readonly Hop[];
  readonly sender: Sender;
  readonly service?: Service;
  /** Nothing where the Service has no such port; the hops say so. */
  readonly port?: PortOfService;
  readonly pod?: PodPort;
  readonly gateway?: GatewayObject;
}

/** Every thing that answers at the address of a request; none where the files know of nothing. */
export function arrivalsAt(network: Network, request: Request): readonly Arrival[] {
  const address = canonicalIp(request.host);
  const ofServices = (servicesAtAddress(network).get(address) ?? []).map((one) =>
    atService(one, request),
  );
  const ofGateways = (gatewaysAtAddress(network).get(address) ?? []).map(({ gateway }) => ({
    hops: [gatewayHop(gateway, request.host)],
    sender: { client: request.from },
    gateway,
  }));
  const known = [...ofServices, ...ofGateways];
  return known.length > 0 ? known : atNode(network, request);
}

/** A connection to a Service by an address of its own. */
export function atService(of: ServiceAddress, request: Request): Arrival {
  const { kind, service, hop } = of;
  const { client, hops } = admitted(kind, service, hop, request.from);
  const sender: Sender = { client, isMasked: isMasked(kind, service, client) };
  const port = service.ports.find(
    (one) => one.port === request.port && one.protocol === protocolOf(request),
  );
  if (port) return { hops, sender, service, port };
  return { hops: [...hops, noSuchPort(service, request)], sender, service };
}

function admitted(
  kind: AddressKind,
  service: Service,
  hop: Hop,
  client: Client,
): { readonly client: Client; readonly hops: readonly Hop[] } {
  const isInside = client.kind === ClientKind.POD || client.kind === ClientKind.NODE;
  if (kind === AddressKind.CLUSTER_IP) {
    return { client, hops: [isInside ? hop : { ...hop, ...ONLY_INSIDE }] };
  }
  if (kind === AddressKind.EXTERNAL_IP) {
    return { client, hops: [{ ...hop, assumes: ['the address is routed to a node'] }] };
  }
  return { client, hops: [hop, ...sourceRangeHops(service, client)] };
}

const ONLY_INSIDE = {
  verdict: Verdict.BROKEN,
  why: 'a cluster IP answers on the nodes and in the pods of the cluster alone',
  fix: 'Expose the Service by a load balancer, a node port or a route.',
};

/** Unless the traffic policy is Local, a node may forward to a pod of another one under its own address. */
function isMasked(kind: AddressKind, service: Service, client: Client): boolean {
  const isInside = client.kind === ClientKind.POD || client.kind === ClientKind.NODE;
  return kind !== AddressKind.CLUSTER_IP && !isInside && service.externalTrafficPolicy !== 'Local';
}

function noSuchPort({ manifest, ports }: Service, request: Request): Hop {
  return {
    kind: HopKind.SERVICE,
    verdict: Verdict.BROKEN,
    what: `Service ${manifest.namespace}/${manifest.name} has no ${protocolOf(request)} port ${request.port}`,
    why: portsText(ports),
    fix: 'Connect to a port that the Service has.',
    places: [{ manifest, field: 'spec.ports' }],
  };
}

export function gatewayHop({ manifest }: GatewayObject, address: string): Hop {
  return {
    kind: HopKind.ADDRESS,
    verdict: Verdict.GIVEN,
    what: `${address} is an address of Gateway ${manifest.namespace}/${manifest.name}`,
    places: [{ manifest, field: 'spec.addresses' }],
  };
}

/** An address that nothing has may be one of a node: then its ports answer. */
function atNode(network: Network, request: Request): Arrival[] {
  if (!tryIp(request.host)) return [];
  const key = `${request.port}/${protocolOf(request)}`;
  const assumes = [`${request.host} is the address of a node that the client reaches`];
  const ofServices = (servicesAtNodePort(network).get(key) ?? []).map(({ service, port }) => ({
    hops: [{ ...nodePortHop(service, port), assumes }],
    sender: { client: request.from, isMasked: service.externalTrafficPolicy !== 'Local' },
    service,
    port,
  }));
  const ofPods = (podsAtHostPort(network).get(key) ?? []).map((one) => ({
    hops: [{ ...hostPortHop(one), assumes }],
    sender: { client: request.from, isMasked: true },
    pod: { workload: one.workload, port: one.podPort, protocol: one.hostPort.protocol },
  }));
  return [...ofServices, ...ofPods];
}

export function nodePortHop({ manifest }: Service, { field, nodePort }: PortOfService): Hop {
  return {
    kind: HopKind.ADDRESS,
    verdict: Verdict.GIVEN,
    what: `node port ${nodePort} of Service ${manifest.namespace}/${manifest.name}`,
    places: [{ manifest, field: `${field}.nodePort` }],
  };
}

export function hostPortHop({ workload, hostPort, podPort }: HostPortOf): Hop {
  const { manifest } = workload;
  return {
    kind: HopKind.ADDRESS,
    verdict: Verdict.GIVEN,
    what: `port ${hostPort.number} of its nodes is port ${podPort} of ${manifest.kind} ${manifest.namespace}/${manifest.name}`,
    places: [{ manifest, field: hostPort.field }],
  };
}
