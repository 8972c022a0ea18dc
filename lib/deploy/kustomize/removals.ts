import { entriesOf, seenField } from './fields';
import type { Operation } from './json-patch';
import { pointerParts } from './json-pointer';
import type { WrittenAt, YNode } from './node';
import { Kind, isNull } from './node';

/** A field that a patch takes away. */
export interface Removal {
  readonly keys: readonly string[];
  readonly at: WrittenAt;
}

/** Those of a JSON patch, but for what is below an element of a list: other elements may have its number. */
export function removedByOperations(operations: readonly Operation[]): Removal[] {
  return operations.flatMap(({ op, path, from, at }) => {
    const taken = op === 'remove' ? path : op === 'move' ? from : undefined;
    const keys = pointerParts(taken ?? '');
    return keys.length === 0 || keys.some((key) => INDEX.test(key)) ? [] : [{ keys, at }];
  });
}

const INDEX = /^(?:[+-]?\d+|-)$/;

/** Those of a strategic merge patch that its target has, as both are written: to apply it changes them. */
export function removedByMerge(
  patch: YNode,
  target: YNode,
  above: readonly string[] = [],
): Removal[] {
  return entriesOf(patch).flatMap(([{ value: key }, value]) => {
    const had = seenField(target, key);
    if (!had) return [];
    const keys = [...above, key];
    const { file, line } = value;
    if (isNull(value) || isDeleted(value)) return [{ keys, at: { file, line } }];
    return value.kind === Kind.MAP ? removedByMerge(value, had, keys) : [];
  });
}

/** By `$patch: delete`. */
function isDeleted(value: YNode): boolean {
  return seenField(value, '$patch')?.value === 'delete';
}
