import type { Network } from './network';
import type { Service } from './service';

const indexes = new WeakMap<Network, Map<string, Service[]>>(); // namespace/name -> Services

/**
 * Every Service that is given under a name: several where overlays of one repository write the same
 * one, or only a part of it. What is said of it must be true of all of them.
 */
export function servicesNamed(
  network: Network,
  namespace: string,
  name: string,
): readonly Service[] {
  let index = indexes.get(network);
  if (!index) {
    index = new Map();
    for (const service of network.services) {
      const key = `${service.manifest.namespace}/${service.manifest.name}`;
      const those = index.get(key);
      if (those) those.push(service);
      else index.set(key, [service]);
    }
    indexes.set(network, index);
  }
  return index.get(`${namespace}/${name}`) ?? [];
}
