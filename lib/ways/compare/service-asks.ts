import type { PortOfService, Service } from '../../model/objects/service';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { canonicalIp } from '../../net/ip';
import {
  AddressKind,
  addressesOf,
  podsAtHostPort,
  servicesAtAddress,
  servicesAtNodePort,
} from '../addresses/address-index';
import { hostPortHop, nodePortHop } from '../addresses/arrivals';
import { sourceRangeHops } from '../addresses/source-ranges';
import { balancerAddresses } from '../addresses/balancer-addresses';
import type { Client } from '../ask/client';
import { ClientKind, clientText } from '../ask/client';
import type { Request } from '../ask/request';
import { Scheme } from '../ask/request';
import { podChain } from '../backends/pod-chain';
import { throughService } from '../backends/service-chain';
import type { Chain } from '../chain/chain';
import { before } from '../chain/chain';
import { trace } from '../trace/trace';
import type { Affected } from './affected';
import type { Ask } from './ask';
import { AT_NODES, PODS, audiencesOfService } from './audiences';
import { clientsOfServices } from './outside-clients';
import { podClients } from './pod-clients';
import type { ComparedSide } from './side';

/** A Service as each side has it. */
interface Placed {
  readonly side: ComparedSide;
  readonly service: Service;
}

/** The requests to Services by their names, addresses and ports that either side may answer otherwise. */
export function* serviceAsks(sides: readonly ComparedSide[], affected: Affected): Generator<Ask> {
  const all = sides.flatMap((side) =>
    side.network.services
      .filter((service) => affected.has(service))
      .map((service): Placed => ({ side, service })),
  );
  const byName = groupBy(
    all,
    ({ service: { manifest } }) => `${manifest.namespace}/${manifest.name}`,
  );
  for (const those of byName.values()) {
    yield* nameAsks(sides, those);
    yield* balancerAsks(those);
    yield* nodePortAsks(those);
  }
}

function schemeOf(protocol: string): Scheme {
  if (protocol === 'UDP') return Scheme.UDP;
  return protocol === 'SCTP' ? Scheme.SCTP : Scheme.TCP;
}

function* portsOf(those: readonly Placed[]): Generator<readonly [number, string]> {
  const ports = new Map(
    those
      .flatMap(({ service }) => [...service.ports])
      .map(({ port, protocol }) => [`${port}/${protocol}`, [port ?? 0, protocol] as const]),
  );
  yield* ports.values();
}

function requestTo(from: Client, host: string, port: number, protocol: string): Request {
  const http = { path: '/', method: 'GET', query: [], headers: new Map<string, string>() };
  return { from, scheme: schemeOf(protocol), host, port, ...http };
}

function* nameAsks(sides: readonly ComparedSide[], those: readonly Placed[]): Generator<Ask> {
  const [{ service }] = those as [Placed];
  const { namespace, name } = service.manifest;
  const networks = sides.map(({ network }) => network);
  const placed = those.map((one) => ({ network: one.side.network, service: one.service }));
  for (const client of podClients(networks, namespace, placed)) {
    for (const [port, protocol] of portsOf(those)) {
      const request = requestTo(client, `${name}.${namespace}.svc`, port, protocol);
      yield {
        audience: PODS,
        from: clientText(client),
        client,
        text: `${request.scheme} ${request.host}:${port}`,
        request,
        chains: ({ network }) =>
          hasPort(network.tryService(namespace, name), port, protocol)
            ? [trace(network, request)]
            : [],
      };
    }
  }
}

function hasPort(service: Service | undefined, port: number, protocol: string): boolean {
  if (!service) return false;
  if (service.type === 'ExternalName') return true;
  return service.ports.some((one) => one.port === port && one.protocol === protocol);
}

/** By each address, where both sides say which it is; else by the Service, whatever its address is. */
function* balancerAsks(those: readonly Placed[]): Generator<Ask> {
  const outer = those.flatMap(({ side, service }) =>
    (addressesOf(side.network).get(service) ?? [])
      .filter(({ kind }) => kind !== AddressKind.CLUSTER_IP)
      .map((one) => ({ side, one })),
  );
  if (outer.length === 0) return;
  const clients = clientsOfServices(those.map(({ service }) => service));
  const isOpen = outer.some(({ one }) => one.address === undefined);
  for (const client of clients) {
    for (const [port, protocol] of portsOf(those)) {
      if (isOpen) yield* byService(those, client, port, protocol);
      const addresses = outer.filter(({ one }) => !isOpen || one.kind !== AddressKind.BALANCER);
      for (const [address, at] of groupBy(addresses, ({ one }) => one.address ?? '')) {
        if (address === '') continue;
        const audiences = new Set(
          at.flatMap(({ side, one }) => audiencesOfService(side.network, one.service, address)),
        );
        for (const audience of audiences) {
          yield addressAsk(audience, requestTo(client, address, port, protocol));
        }
      }
    }
  }
}

function addressAsk(audience: string, request: Request): Ask {
  const { from: client, host, port, scheme } = request;
  const address = canonicalIp(host);
  const written = host.includes(':') ? `[${host}]` : host;
  return {
    audience,
    from: clientText(client),
    client,
    text: `${scheme} ${written}:${port}`,
    request,
    chains: ({ network }) => {
      const there = servicesAtAddress(network).get(address) ?? [];
      const isTaken = there.some(
        ({ service, kind }) =>
          kind !== AddressKind.CLUSTER_IP && hasPort(service, port, protocolText(scheme)),
      );
      return isTaken ? [trace(network, request)] : [];
    },
  };
}

function protocolText(scheme: Scheme): string {
  return scheme === Scheme.UDP ? 'UDP' : scheme === Scheme.SCTP ? 'SCTP' : 'TCP';
}

function* byService(
  those: readonly Placed[],
  client: Client,
  port: number,
  protocol: string,
): Generator<Ask> {
  const [{ service }] = those as [Placed];
  const { namespace, name } = service.manifest;
  const audiences = new Set(
    those.flatMap(({ side, service: one }) => audiencesOfService(side.network, one)),
  );
  for (const audience of audiences) {
    yield {
      audience,
      from: clientText(client),
      client,
      text: `${schemeOf(protocol)} (load balancer of ${namespace}/${name}):${port}`,
      chains: ({ network }) => {
        const own = network.tryService(namespace, name);
        const found = own?.ports.find((one) => one.port === port && one.protocol === protocol);
        if (!own || own.type !== 'LoadBalancer' || !found) return [];
        return [throughBalancer(network, own, found, client)];
      },
    };
  }
}

function throughBalancer(
  network: Network,
  service: Service,
  port: PortOfService,
  client: Client,
): Chain {
  const isMasked = service.externalTrafficPolicy !== 'Local';
  const hops = balancerAddresses(network, service).map(({ hop }) => hop);
  return before(
    [...hops.slice(0, 1), ...sourceRangeHops(service, client)],
    throughService(network, { service, port, sender: { client, isMasked } }),
  );
}

const AT_NODE = { kind: ClientKind.NODES } as const;

/** By the number, where both sides say which it is; else by the Service. */
function* nodePortAsks(those: readonly Placed[]): Generator<Ask> {
  const [{ service }] = those as [Placed];
  const { namespace, name } = service.manifest;
  for (const [port, protocol] of portsOf(those)) {
    const own = those.flatMap(({ service: one }) =>
      one.type === 'NodePort' || one.type === 'LoadBalancer'
        ? one.ports
            .filter((each) => each.port === port && each.protocol === protocol)
            .map(({ nodePort }) => ({ nodePort, type: one.type }))
        : [],
    );
    if (own.length === 0) continue;
    const isOpen = own.some(({ nodePort }) => nodePort === undefined);
    if (isOpen && own.some(({ type }) => type === 'NodePort')) {
      yield nodeAsk(
        `${schemeOf(protocol)} (a node port of ${namespace}/${name}:${port})`,
        (network) =>
          throughNodePort(
            network,
            network.tryService(namespace, name),
            (one) => one.port === port && one.protocol === protocol,
          ),
      );
    }
    for (const number of new Set(isOpen ? [] : own.map(({ nodePort }) => nodePort ?? 0))) {
      yield nodeAsk(`${schemeOf(protocol)} (any node):${number}`, (network) =>
        (servicesAtNodePort(network).get(`${number}/${protocol}`) ?? []).flatMap((one) =>
          throughNodePort(network, one.service, (each) => each === one.port),
        ),
      );
    }
  }
}

function nodeAsk(text: string, chains: (network: Network) => readonly Chain[]): Ask {
  return {
    audience: AT_NODES,
    from: clientText(AT_NODE),
    client: AT_NODE,
    text,
    chains: ({ network }) => chains(network),
  };
}

function throughNodePort(
  network: Network,
  service: Service | undefined,
  isMeant: (port: PortOfService) => boolean,
): Chain[] {
  if (!service || (service.type !== 'NodePort' && service.type !== 'LoadBalancer')) return [];
  const isMasked = service.externalTrafficPolicy !== 'Local';
  return service.ports
    .filter(isMeant)
    .map((port) =>
      before(
        [nodePortHop(service, port)],
        throughService(network, { service, port, sender: { client: AT_NODE, isMasked } }),
      ),
    );
}

/** The ports of nodes that pods open, on either side. */
export function* hostPortAsks(
  sides: readonly ComparedSide[],
  isChanged: (side: ComparedSide, key: string) => boolean,
): Generator<Ask> {
  const keys = new Set(sides.flatMap(({ network }) => [...podsAtHostPort(network).keys()]));
  for (const key of [...keys].sort()) {
    if (!sides.some((side) => isChanged(side, key))) continue;
    const [number = '', protocol = ''] = key.split('/');
    yield nodeAsk(`${schemeOf(protocol)} (nodes of its pods):${number}`, (network) =>
      (podsAtHostPort(network).get(key) ?? []).map((one) =>
        before(
          [hostPortHop(one)],
          podChain(
            network,
            { workload: one.workload, port: one.podPort, protocol },
            { client: AT_NODE, isMasked: true },
          ),
        ),
      ),
    );
  }
}
