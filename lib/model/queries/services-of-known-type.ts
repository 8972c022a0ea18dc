import type { Service } from '../objects/service';
import { derived } from './derived';
import type { Network } from './network';
import { servicesWith, servicesWithPorts } from './written-fields';

/**
 * The Services whose type is known. One that is given twice, with two types, is a manifest and a
 * patch of it, and what one of them lacks the other has.
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
  const open = ofSeveralTypes(network);
  return open.size === 0
    ? services
    : services.filter(({ manifest }) => !open.has(manifest.identity));
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
