import type { EndpointPort, Endpoints } from '../objects/endpoints';
import type { Service } from '../objects/service';
import { numberOf } from '../read/fields';
import type { Network } from './network';
import type { ServiceEndpoints } from './service-endpoints';
import { isByHand, serviceEndpoints } from './service-endpoints';

/** An Endpoints that has the name of no Service, and the Service that it may be meant for. */
export interface UnclaimedEndpoints {
  readonly endpoints: Endpoints;
  readonly meant?: Service;
  /** Whether their names leave no doubt. */
  readonly isSure: boolean;
}

/** What people add to the name of a Service. */
const SUFFIX = /-(ep|eps|endpoint|endpoints)$/;

export function unclaimedEndpoints(network: Network): UnclaimedEndpoints[] {
  const lonely = lonelyServices(network);
  return network.endpoints
    .filter(({ manifest }) => isByHand(manifest))
    .filter(({ manifest }) => !network.tryService(manifest.namespace, manifest.name))
    .map((endpoints) => {
      const { namespace, name } = endpoints.manifest;
      const named = SUFFIX.test(name) && network.tryService(namespace, name.replace(SUFFIX, ''));
      if (named) return { endpoints, meant: named, isSure: true };
      const [alone, another] = lonely.get(namespace) ?? [];
      if (!alone || another) return { endpoints, isSure: false };
      const isSure = isPartOf(name, alone.manifest.name);
      return {
        endpoints,
        meant: isSure || hasPortsOf(endpoints, alone) ? alone : undefined,
        isSure,
      };
    });
}

function isPartOf(one: string, other: string): boolean {
  return one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

/** Whether all ports of the endpoints are ones that the Service has, by name and number. */
function hasPortsOf({ subsets }: Endpoints, { ports }: Service): boolean {
  const known = new Set(
    ports.map((one) => portKey({ ...one, port: numberOf(one.targetPort) ?? one.port })),
  );
  const theirs = subsets.flatMap((subset) => subset.ports);
  return theirs.length > 0 && theirs.every((one) => known.has(portKey(one)));
}

function portKey({ name, port, protocol }: Pick<EndpointPort, 'name' | 'port' | 'protocol'>) {
  return `${name}/${protocol}/${port}`;
}

/** namespace -> its Services that select nothing and have no endpoints */
function lonelyServices(network: Network): Map<string, Service[]> {
  const lonely = new Map<string, Service[]>();
  for (const backed of serviceEndpoints(network).filter(isLonely)) {
    const { namespace } = backed.service.manifest;
    lonely.set(namespace, [...(lonely.get(namespace) ?? []).slice(0, 1), backed.service]);
  }
  return lonely;
}

function isLonely({ service, endpoints, slices }: ServiceEndpoints): boolean {
  const { type, hasSelector, ports } = service;
  const none = endpoints.length === 0 && slices.length === 0;
  return type !== 'ExternalName' && !hasSelector && none && ports.length > 0;
}
