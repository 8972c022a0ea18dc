import { Knowledge } from '../../facts/releases/products';
import type { Target, TargetProperty } from '../read/target';
import { TARGET_PROPERTIES, knowledgeIn } from '../read/target';

/** A target that says which of its properties are read that nothing states or shows for sure. */
export function noting(target: Target, note: (property: TargetProperty) => void): Target {
  const assumed = new Set<unknown>(
    TARGET_PROPERTIES.filter((property) => knowledgeIn(target, property) === Knowledge.ASSUMED),
  );
  if (assumed.size === 0) return target;
  return new Proxy(target, {
    get(those, key) {
      if (assumed.has(key)) note(key as TargetProperty);
      return those[key as keyof Target];
    },
  });
}
