import type { Service } from '../objects/service';
import { at, isAbsent } from '../read/fields';
import { derived } from './derived';
import { isMerged } from './merged';
import type { Network } from './network';
import { servicesWithEndpoints } from './service-endpoints';
import { servicesWith, servicesWithPorts } from './written-fields';

/**
 * The Services whose type is known. One that is given twice, with two types, is a manifest and a
 * patch of it, and what one of them lacks the other has. A part of one that is in no file leaves the
 * type to that one.
 */
export const servicesOfKnownType = derived((network): readonly Service[] =>
  ofKnownType(network, network.services),
);

/** Those of them in whose spec one of these fields is written. */
export function servicesOfKnownTypeWith(
  network: Network,
  ...keys: readonly string[]
): readonly Service[] {
  return ofKnownType(network, servicesWith(network, ...keys));
}

/** Those of them with a port in which one of these fields is written. */
export function servicesOfKnownTypeWithPorts(
  network: Network,
  ...keys: readonly string[]
): readonly Service[] {
  return ofKnownType(network, servicesWithPorts(network, ...keys));
}

/** Those of some Services whose type is known. */
export function ofKnownType(network: Network, services: readonly Service[]): readonly Service[] {
  if (services.length === 0) return services;
  const open = ofOpenType(network);
  return open.size === 0
    ? services
    : services.filter(({ manifest }) => !open.has(manifest.identity));
}

const ofOpenType = derived((network): ReadonlySet<string> => {
  const maybe = network.services.filter(leavesTypeOpen);
  if (maybe.length === 0) return ofSeveralTypes(network);
  // A Service whose endpoints are written needs no selector to be whole.
  const withEndpoints = new Set(servicesWithEndpoints(network).map(({ service }) => service));
  const parts = maybe.filter((service) => !withEndpoints.has(service));
  const isPart = new Set(parts);
  const whole = network.services.filter((one) => !isPart.has(one));
  const known = new Set(whole.map(({ manifest }) => manifest.identity));
  const open = parts.map(({ manifest }) => manifest.identity).filter((one) => !known.has(one));
  return new Set([...ofSeveralTypes(network), ...open]);
});

function leavesTypeOpen({ manifest, isHeadless, isPart }: Service): boolean {
  const { spec } = manifest;
  if (isHeadless || !['type', 'selector'].every((key) => isAbsent(at(spec, key)))) return false;
  return isPart || isMerged(manifest);
}

/** The identities of Services that are given with several types. */
const ofSeveralTypes = derived((network): ReadonlySet<string> => {
  const open = new Set<string>();
  for (const { manifest, type } of network.services) {
    const first = network.tryService(manifest.namespace, manifest.name);
    if (first?.type !== type) open.add(manifest.identity);
  }
  return open;
});
