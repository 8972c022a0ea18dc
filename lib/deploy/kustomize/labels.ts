import { setField, textNode } from './fields';
import type { FieldSpec } from './field-spec';
import { visitFields } from './field-spec';
import type { Pairs } from './kustomization';
import type { WrittenAt } from './node';
import { Kind, Tag } from './node';
import type { Resources } from './resources';

/** Writes labels, or annotations, into the maps of each object that are for them. */
export function setPairs(
  resources: Resources,
  pairs: Pairs,
  specs: readonly FieldSpec[],
  at: (key: string) => WrittenAt,
): void {
  const keys = [...pairs.keys()].sort();
  for (const { root } of resources.list) {
    if (!root) continue;
    for (const key of keys) {
      // One node for all maps of an object, as in kustomize: what changes it there, changes it everywhere.
      const value = textNode(pairs.get(key) ?? '', at(key));
      visitFields(root, specs, {
        set: (map) => setField(map, key, value),
        kind: Kind.MAP,
        tag: Tag.MAP,
        at: at(key),
      });
    }
  }
}
