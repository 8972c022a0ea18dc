import { Knowledge } from '../../facts/releases/products';
import type { Target, TargetProperty } from '../read/target';
import { TARGET_PROPERTIES, knowledgeIn } from '../read/target';

/** A target that says which of its properties are read that nothing states or shows for sure. */
export function noting(target: Target, note: (property: TargetProperty) => void): Target {
  const assumed = TARGET_PROPERTIES.filter(
    (property) => knowledgeIn(target, property) === Knowledge.ASSUMED,
  );
  if (assumed.length === 0) return target;
  const noted = { ...target };
  for (const property of assumed) {
    Object.defineProperty(noted, property, {
      enumerable: property in target,
      get() {
        note(property);
        return target[property];
      },
    });
  }
  return noted;
}
