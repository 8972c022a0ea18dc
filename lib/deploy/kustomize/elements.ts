import { fieldOf, matchField } from './fields';
import type { YNode } from './node';
import { Kind, demandKind, isEmptyMap, isNull } from './node';

/**
 * Puts an element into a list, in the place of those that have the same values of the keys, or removes
 * them. What is null or an empty map goes, as in kustomize.
 */
export function elementSetter(
  list: YNode,
  element: YNode | undefined,
  keys: readonly string[],
  values: readonly string[],
): void {
  const wanted = keys.length === 0 ? [''] : keys;
  demandKind(list, Kind.LIST);
  const content: YNode[] = [];
  let isFound = false;
  for (const one of list.content) {
    if (isNull(one) || isEmptyMap(one)) continue;
    const isKeyed = Boolean(wanted[0]) && Boolean(values[0]);
    if (one.kind !== Kind.MAP && isKeyed) content.push(one);
    else if (!hasValues(one, wanted, values)) {
      if (values.length > 0) content.push(one);
    } else {
      isFound = true;
      if (element) content.push(element);
    }
  }
  list.content = content;
  if (!isNull(element) && !isFound) list.content.push(element);
}

function hasValues(one: YNode, keys: readonly string[], values: readonly string[]): boolean {
  let found: YNode | undefined;
  for (const [index, key] of keys.entries()) {
    if (index < values.length) found = matchField(one, key, values[index] ?? '');
    if (found === undefined) return false;
  }
  return true;
}

/** The first element with these values of the keys; without keys, the first that is the value. */
export function elementWith(
  list: YNode | undefined,
  keys: readonly string[],
  values: readonly string[],
): YNode | undefined {
  if (list?.kind !== Kind.LIST) return undefined;
  const [first = ''] = keys;
  if (first === '') return list.content.find(({ value }) => value === (values[0] ?? ''));
  if (keys.length !== Math.max(1, values.length)) return undefined;
  return list.content.find(
    (one) =>
      one.kind === Kind.MAP &&
      keys.every((key, index) => {
        const field = fieldOf(one, key);
        return field !== undefined && field.value === (values[index] ?? '');
      }),
  );
}
