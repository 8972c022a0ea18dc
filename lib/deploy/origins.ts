import { keysOf } from '../model/read/field-path';
import type { Fields } from '../model/read/fields';
import { at, isFields } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import { manifestsOf } from '../model/read/manifest';
import type { Origin, FieldSpot } from '../model/read/origin';
import { isPart } from '../model/read/part';
import type { BuiltObject } from './kustomize/build';
import { seenField } from './kustomize/fields';
import type { YNode } from './kustomize/node';
import { Kind } from './kustomize/node';
import type { Removal } from './kustomize/removals';

/** The objects of a kustomization as rules read them. */
export function builtManifests(objects: readonly BuiltObject[]): Manifest[] {
  return objects.flatMap(({ value, root, removals }) => {
    // What is encrypted is decrypted on the way to the cluster, and not known here.
    if (!isFields(value) || at(value, 'sops') !== undefined || isPart(value)) return [];
    const object: Fields = value;
    return manifestsOf(object, originOf(root, removals), true);
  });
}

/** Where an object is written, and each of its fields, be it in a base, a patch or a generator. */
export function originOf(root: YNode, removals: readonly Removal[] = []): Origin {
  return {
    file: root.file,
    line: root.line,
    spotOf: (field) => spotBelow(root, keysOf(field), removals),
  };
}

/** Where a field stands, else where a patch took it away, else where the nearest one above it stands. */
function spotBelow(root: YNode, keys: readonly string[], removals: readonly Removal[]): FieldSpot {
  const { found, depth } = nearest(root, keys);
  const removal = removals
    .filter(({ keys: { length } }) => length > depth)
    .filter((one) => one.keys.every((key, index) => key === keys[index]))
    .at(-1);
  const { file, line } = removal?.at ?? found;
  return removal ? { file, line, isRemoved: true } : { file, line };
}

/** The last node on the way to a field, and how many keys lead to it. */
function nearest(root: YNode, keys: readonly string[]): { found: YNode; depth: number } {
  let found = root;
  for (const [depth, key] of keys.entries()) {
    const inner = found.kind === Kind.LIST ? found.seen[Number(key)] : seenField(found, key);
    if (!inner) return { found, depth };
    found = inner;
  }
  return { found, depth: keys.length };
}
