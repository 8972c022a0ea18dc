import { identityOf } from '../model/stable';
import type { Place } from './rule';

/** The elements under what `keyOf` tells of each, in the order that the keys first come in. */
export function groupBy<T, K>(elements: Iterable<T>, keyOf: (element: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return groups;
}

/**
 * The objects that claim something, where there are several; else nothing. An object that is given
 * twice, as in the overlays of two environments, is one.
 */
export function ofSeveralObjects(claims: readonly Place[]): string[] {
  const objects = new Set(claims.map(({ manifest }) => (manifest ? identityOf(manifest) : '')));
  return objects.size > 1 ? [...objects] : [];
}
