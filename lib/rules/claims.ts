import { identityOf } from '../model/stable';
import type { Place } from './rule';

export { groupBy } from '../model/group';

/**
 * The objects that claim something, where there are several; else nothing. An object that is given
 * twice, as in the overlays of two environments, is one.
 */
export function ofSeveralObjects(claims: readonly Place[]): string[] {
  const objects = new Set(claims.map(({ manifest }) => (manifest ? identityOf(manifest) : '')));
  return objects.size > 1 ? [...objects] : [];
}
