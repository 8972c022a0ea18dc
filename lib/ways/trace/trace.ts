import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import { tryPoolOf } from '../../model/queries/pool-ranges';
import type { Workload } from '../../model/objects/workload';
import { tryIp } from '../../net/ip';
import { AddressKind } from '../addresses/address-index';
import type { Arrival } from '../addresses/arrivals';
import { arrivalsAt, atService } from '../addresses/arrivals';
import { dialedPort } from '../addresses/dialed-port';
import { ClientKind } from '../ask/client';
import type { Request } from '../ask/request';
import { isHttp, isTls, protocolOf } from '../ask/request';
import { leadChain } from '../backends/lead-chain';
import { podChain } from '../backends/pod-chain';
import { networkAround } from '../backends/service-lookup';
import { throughService } from '../backends/service-chain';
import type { Branch, Chain } from '../chain/chain';
import { ForkKind, before, endingIn, endsOf, forked, hopsOf } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { stopped } from '../chain/stopped';
import { Verdict } from '../chain/verdict';
import type { ClusterName } from '../names/cluster-names';
import { resolve } from '../names/resolve';
import type { RouteEntry } from '../routes/entries';
import { routeEntries } from '../routes/entries';
import { HostNaming } from '../routes/host-naming';
import type { RoutedAnswer } from '../routes/route-request';
import { routed } from '../routes/route-request';
import { byNameOutside } from './access';
import { servicesOfHost, unknownHost } from './outside-names';
import { entriesBehind } from './proxies';
import { withNearMisses } from './near-misses';
import { followed } from './redirects';

/** What becomes of a request, hop by hop, redirects included. */
export function trace(network: Network, request: Request): Chain {
  return followed(request, (one) => traceOnce(network, one));
}

function traceOnce(network: Network, request: Request): Chain {
  if (tryIp(request.host)) return atAddress(network, request);
  const { hops, found, outside } = resolve(network, request.from, request.host);
  if (found) return before(hops, byName(network, request, found));
  if (outside === undefined) return endingIn(...hops);
  const onward = tryIp(outside)
    ? atAddress(network, { ...request, host: outside })
    : outsideName(network, request, outside);
  return before(hops, onward);
}

function atAddress(network: Network, request: Request): Chain {
  const arrivals = arrivalsAt(network, request);
  if (arrivals.length === 0) return endingIn(unknownAddress(network, request));
  return either(arrivals.map((one) => throughArrival(network, request, one)));
}

function either(chains: readonly Chain[]): Chain {
  return forked(
    [],
    ForkKind.EITHER,
    chains.map((chain): Branch => ({ chain })),
  );
}

function throughArrival(network: Network, request: Request, arrival: Arrival): Chain {
  const { hops, service, port, sender, gateway, pod } = arrival;
  if (pod) return before(hops, podChain(network, pod, sender));
  if (gateway) {
    const at = routeEntries(network).find(({ manifest }) => manifest === gateway.manifest);
    return before(hops, at ? routedAt(network, request, at) : endingIn());
  }
  if (!service || !port) return endingIn(...hops);
  const entries = isHttp(request) || isTls(request) ? entriesBehind(network, service) : [];
  if (entries.length === 0) return before(hops, throughService(network, { service, port, sender }));
  return before(hops, either(entries.map((entry) => routedAt(network, request, entry))));
}

/** What a proxy does with a request that has come to it. */
function routedAt(network: Network, request: Request, entry: RouteEntry): Chain {
  return either(answersAt(network, request, entry).map(({ chain }) => chain));
}

function answersAt(network: Network, request: Request, entry: RouteEntry): readonly RoutedAnswer[] {
  return routed(network, request, (lead) => leadChain(network, lead), entry);
}

/** A name that the cluster's DNS has. A headless Service has the addresses of its pods. */
function byName(network: Network, request: Request, { service, pods }: ClusterName): Chain {
  const there = networkAround(network, service);
  if (pods ?? service.isHeadless) {
    return toPods(there, request, service, pods ?? behind(there, service));
  }
  const hop: Hop = {
    kind: HopKind.ADDRESS,
    verdict: Verdict.GIVEN,
    what: `the cluster IP of Service ${service.manifest.namespace}/${service.manifest.name}`,
    places: [{ manifest: service.manifest, field: 'spec.clusterIP' }],
  };
  const arrival = atService({ kind: AddressKind.CLUSTER_IP, service, hop }, request);
  return throughArrival(there, request, arrival);
}

function toPods(
  network: Network,
  request: Request,
  service: ClusterName['service'],
  pods: readonly Workload[],
): Chain {
  const port = dialedPort(service, pods, request);
  if (port.fault) return endingIn(port.fault);
  if (pods.length === 0) {
    const known = service.ports.find((one) => one.port === request.port) ?? service.ports[0];
    return known
      ? throughService(network, { service, port: known, sender: { client: request.from } })
      : endingIn();
  }
  return forked(
    [],
    ForkKind.SHARES,
    pods.map((workload) => ({
      chain: podChain(
        network,
        { workload, port: request.port, protocol: protocolOf(request) },
        { client: request.from },
      ),
    })),
  );
}

/** A name of the DNS outside: the Services and the routes of the files that are for it. */
function outsideName(network: Network, request: Request, name: string): Chain {
  const asked = { ...request, host: request.from.kind === ClientKind.POD ? request.host : name };
  const services = servicesOfHost(network, name).map(({ arrivals, hop }) =>
    before([hop], either(arrivals(asked).map((one) => throughArrival(network, asked, one)))),
  );
  const answers = routeEntries(network).flatMap((entry) =>
    answersAt(network, { ...asked, host: name }, entry).map((one) => ({ ...one, entry })),
  );
  const by = (wanted: HostNaming) => answers.filter(({ naming }) => naming === wanted);
  const named = by(HostNaming.ROUTE);
  const isNamed = named.length + services.length > 0;
  const isOfFiles = isNamed || by(HostNaming.LISTENER).length > 0;
  if (!isOfFiles && request.from.kind === ClientKind.POD) return endingIn(leaves(request, name));
  // A host that no route names goes to a listener for it, or to what takes every host.
  const those = isNamed
    ? named
    : answers.filter(
        ({ chain, entry, naming }) =>
          naming === HostNaming.LISTENER || !(isNotFound(chain) || isMissed(entry, chain)),
      );
  const routes = those.map(({ entry, chain }) =>
    byNameOutside(network, entry, request.from, chain),
  );
  const chains = [...services, ...routes];
  if (chains.length === 0) return endingIn(unknownHost(network, name));
  return withNearMisses(network, name, either(chains));
}

/** Whether a proxy answers 404 alone, as it does for what is for no route. */
function isNotFound(chain: Chain): boolean {
  return endsOf(stopped(chain)).every(({ hops }) => hops.at(-1)?.to?.status === NOT_FOUND);
}

const NOT_FOUND = 404;

/** Whether it only meets a proxy, and no route there is for it. */
function isMissed({ kind: own }: RouteEntry, chain: Chain): boolean {
  if (own === 'other') return false;
  return !hopsOf(chain).some(
    ({ kind, places, to }) =>
      kind === HopKind.SERVICE ||
      to?.redirect !== undefined ||
      (kind === HopKind.ROUTE && places.some(({ manifest }) => manifest.kind !== 'Gateway')),
  );
}

/** A server outside may know only its own name, and not that of an alias in the cluster. */
function leaves(request: Request, name: string): Hop {
  const isAlias = isHttp(request) && name !== request.host.replace(/\.$/, '');
  return {
    kind: HopKind.END,
    verdict: isAlias ? Verdict.UNKNOWN : Verdict.GIVEN,
    what: `${name}, outside the checked files`,
    why: isAlias
      ? `the request is for the host ${request.host}, which ${name} may not serve or have a certificate for`
      : undefined,
    places: [],
    assumes: ['the name exists outside, and its host answers'],
    to: { outside: name },
  };
}

function unknownAddress(network: Network, { host, port }: Request): Hop {
  const ip = tryIp(host);
  const held = ip && tryPoolOf(network, ip);
  const ask = 'kubectl get services,gateways,nodes --all-namespaces --output wide';
  const hop = { kind: HopKind.ADDRESS, verdict: Verdict.UNKNOWN, ask };
  if (!held) {
    const what = `nothing in the checked files has the address ${host}, or opens port ${port} of the nodes`;
    return { ...hop, what, places: [] };
  }
  const { manifest } = held.pool;
  return {
    ...hop,
    what: `no Service in the checked files requests ${host} of pool ${manifest.name}`,
    places: [{ manifest, field: held.entry.field }],
  };
}
