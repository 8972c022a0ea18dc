import type { Endpoints, EndpointPort, EndpointSlice } from '../objects/endpoints';
import type { Service } from '../objects/service';
import { at, fieldsOf, isAbsent } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';

/** A Service, and what somebody wrote down of its endpoints. */
export interface ServiceEndpoints {
  readonly service: Service;
  readonly endpoints: readonly Endpoints[];
  readonly slices: readonly EndpointSlice[];
}

const LEADER = 'control-plane.alpha.kubernetes.io/leader';
const TRIGGERED = 'endpoints.kubernetes.io/last-change-trigger-time';

const NONE: readonly never[] = [];

/** Every Service, with its Endpoints and EndpointSlices, which the cluster's own are not. */
export const serviceEndpoints = derived((network): readonly ServiceEndpoints[] => {
  const endpoints = indexed(network.endpoints, ({ manifest }) => manifest.name);
  const slices = indexed(network.slices, ({ serviceName }) => serviceName ?? '');
  return network.services.map((service) => {
    if (endpoints.size + slices.size === 0) return { service, endpoints: NONE, slices: NONE };
    const key = `${service.manifest.namespace}/${service.manifest.name}`;
    return { service, endpoints: endpoints.get(key) ?? NONE, slices: slices.get(key) ?? NONE };
  });
});

/** The Services that somebody wrote endpoints of. */
export const servicesWithEndpoints = derived((network) =>
  serviceEndpoints(network).filter(({ endpoints, slices }) => endpoints.length + slices.length > 0),
);

/** The ports of all endpoints of a Service. */
export function endpointPortsOf({ endpoints, slices }: ServiceEndpoints): PlacedEndpointPort[] {
  return [
    ...endpoints.flatMap(({ manifest, subsets }) =>
      subsets.flatMap(({ ports }) => ports.map((port) => ({ manifest, port }))),
    ),
    ...slices.flatMap(({ manifest, ports }) => ports.map((port) => ({ manifest, port }))),
  ];
}

export interface PlacedEndpointPort {
  readonly manifest: Manifest;
  readonly port: EndpointPort;
}

/**
 * Whether somebody wrote it: what a controller made, as in a dump of a cluster, says so, and what
 * only holds a lock for a leader has no endpoints in it.
 */
export function isByHand({ object, annotations }: Manifest): boolean {
  const metadata = fieldsOf(at(object, 'metadata'));
  return (
    isAbsent(at(metadata, 'ownerReferences')) &&
    annotations[LEADER] === undefined &&
    annotations[TRIGGERED] === undefined
  );
}

function indexed<T extends { readonly manifest: Manifest }>(
  elements: readonly T[],
  nameOf: (element: T) => string,
): Map<string, T[]> {
  const index = new Map<string, T[]>(); // namespace/name -> elements
  for (const element of elements) {
    if (!isByHand(element.manifest)) continue;
    const key = `${element.manifest.namespace}/${nameOf(element)}`;
    const those = index.get(key);
    if (those) those.push(element);
    else index.set(key, [element]);
  }
  return index;
}
