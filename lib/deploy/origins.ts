import { keysOf } from '../model/read/field-path';
import type { Fields } from '../model/read/fields';
import { at, isFields } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import { manifestsOf } from '../model/read/manifest';
import type { Origin } from '../model/read/origin';
import { isPart } from '../model/read/part';
import type { BuiltObject } from './kustomize/build';
import { seenField } from './kustomize/fields';
import type { YNode } from './kustomize/node';
import { Kind } from './kustomize/node';

/** The objects of a kustomization as rules read them. */
export function builtManifests(objects: readonly BuiltObject[]): Manifest[] {
  return objects.flatMap(({ value, root }) => {
    // What is encrypted is decrypted on the way to the cluster, and not known here.
    if (!isFields(value) || at(value, 'sops') !== undefined || isPart(value)) return [];
    const object: Fields = value;
    return manifestsOf(object, originOf(root), true);
  });
}

/** Where an object is written, and each of its fields, be it in a base, a patch or a generator. */
export function originOf(root: YNode): Origin {
  return {
    file: root.file,
    line: root.line,
    spotOf: (field) => {
      const { file, line } = nearest(root, keysOf(field));
      return { file, line };
    },
  };
}

function nearest(root: YNode, keys: readonly string[]): YNode {
  let found = root;
  for (const key of keys) {
    const inner = found.kind === Kind.LIST ? found.seen[Number(key)] : seenField(found, key);
    if (!inner) break;
    found = inner;
  }
  return found;
}
