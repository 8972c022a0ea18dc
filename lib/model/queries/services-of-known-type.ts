import type { Service } from '../objects/service';
import { derived } from './derived';

/**
 * The Services whose type is known. One that is given twice, with two types, is a manifest and a
 * patch of it, and what one of them lacks the other has.
 */
export const servicesOfKnownType = derived(({ services }): readonly Service[] => {
  const types = new Map<string, string>(); // identity -> type
  const open = new Set<string>();
  for (const { manifest, type } of services) {
    const { identity } = manifest;
    const other = types.get(identity);
    if (other === undefined) types.set(identity, type);
    else if (other !== type) open.add(identity);
  }
  return open.size === 0
    ? services
    : services.filter(({ manifest }) => !open.has(manifest.identity));
});
