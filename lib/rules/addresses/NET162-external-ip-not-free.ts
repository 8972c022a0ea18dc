import { outsideNetworks } from '../../facts/values/cluster-ips';
import type { PortOfService, Service } from '../../model/objects/service';
import { groupBy } from '../../model/queries/group';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { poolSpans } from '../../model/queries/pool-ranges';
import { readAddress, textsAt } from '../../model/queries/service-addresses';
import { trySpan } from '../../model/queries/spans';
import { servicesWith } from '../../model/queries/written-fields';
import { formatIp, tryIp } from '../../net/ip';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, Severity, draftOf, place } from '../rule';

export const NET162: Rule = {
  id: 'NET162',
  name: 'external-ip-not-free',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['pools', 'services'],
  what: 'An external IP is in a range from which MetalLB or the cluster assigns addresses, and no Service requests it from MetalLB for other ports; where the pool only assigns addresses on request, this is an info.',
  why: 'MetalLB does not know that the address is in use, and can assign it to another Service',
  fix: 'Write an address outside of the range, or request the address from MetalLB.',
  waive: 'If MetalLB has assigned this address to the same Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#external-ips'],
  check(network, report) {
    const inNetwork = outsideNetworks(network.target.serviceCidrs, 'Services');
    const spans = poolSpans(network);
    const requested = requestedIn(network);
    for (const service of servicesWith(network, 'externalIPs')) {
      const { manifest } = service;
      for (const { text, field } of textsAt(manifest, 'externalIPs')) {
        const [address, where] = [readAddress(text), place(manifest, field)];
        const fault = inNetwork(address);
        if (fault) report(draftOf(where, text, fault));
        const ip = tryIp(address);
        const holding = (ip && trySpan(spans, ip)?.members) ?? [];
        const [held] = holding;
        if (!ip || !held) continue;
        const requests = requested.get(formatIp(ip)) ?? [];
        const clash = tryClash(service, requests);
        if (requests.length > 0 && !clash) continue;
        const places = [where, place(held.pool.manifest, held.entry.field)];
        report({
          places,
          what: `${text} is in the pool ${held.pool.manifest.name}`,
          ...(holding.some(({ pool }) => pool.autoAssign) ? {} : ON_REQUEST),
          ...(clash && draftOfClash(text, places, clash)),
        });
      }
    }
  },
};

const ON_REQUEST = {
  why: 'MetalLB does not know that the address is in use; it assigns addresses of the pool to Services that request them, since the pool has autoAssign: false',
  severity: Severity.INFO,
};

/** A Service that requests an address from MetalLB. */
interface AddressRequest {
  readonly service: Service;
  readonly field: string;
}

/** By address: MetalLB assigns none of these to a Service that does not request it. */
function requestedIn(network: Network): ReadonlyMap<string, readonly AddressRequest[]> {
  const requests = loadBalancers(network).flatMap(({ service, addresses }) =>
    addresses.flatMap(({ ip, field }) => (ip ? [{ service, field, address: formatIp(ip) }] : [])),
  );
  return groupBy(requests, ({ address }) => address);
}

interface Clash extends AddressRequest {
  readonly port: PortOfService;
}

/** A port that another Service has at the address; nothing where the Service requests that itself. */
function tryClash(
  { manifest, ports }: Service,
  requests: readonly AddressRequest[],
): Clash | undefined {
  if (requests.some(({ service }) => service.manifest.identity === manifest.identity)) {
    return undefined;
  }
  for (const request of requests) {
    const port = request.service.ports.find((taken) => ports.some((one) => isSamePort(one, taken)));
    if (port) return { ...request, port };
  }
  return undefined;
}

function isSamePort(one: PortOfService, other: PortOfService): boolean {
  return one.port !== undefined && one.port === other.port && one.protocol === other.protocol;
}

function draftOfClash(text: string, places: readonly Place[], clash: Clash): Draft {
  const { service, field, port } = clash;
  return {
    places: [...places, place(service.manifest, field), place(service.manifest, port.field)],
    what: `${text} is the external IP of a Service and requested from MetalLB by ${service.manifest.name}`,
    why: `MetalLB does not know that the address is in use, and both Services use port ${port.port}/${port.protocol} of it`,
    fix: 'Write another address or another port for one of the Services.',
    severity: Severity.WARNING,
  };
}
