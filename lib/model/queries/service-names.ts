import type { Service } from '../objects/service';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';

/** namespace/name -> Services */
const byName = derived(({ services }) =>
  groupBy(services, ({ manifest: { namespace, name } }) => `${namespace}/${name}`),
);

/**
 * Every Service that is given under a name: several where overlays of one repository write the same
 * one, or only a part of it. What is said of it must be true of all of them.
 */
export function servicesNamed(
  network: Network,
  namespace: string,
  name: string,
): readonly Service[] {
  return byName(network).get(`${namespace}/${name}`) ?? [];
}
