import { elementSetter, elementWith } from './elements';
import { fieldOf, getField, setField, setScalar } from './fields';
import type { MergePair } from './merge-pair';
import type { MergeType } from './merge-types';
import type { YNode } from './node';
import { Kind, isEmptyMap, isNull, isNullOrEmpty, node, scalar } from './node';

type Merge = (sources: MergePair, type: MergeType | undefined) => YNode | undefined;

/** Merges lists by the keys of their elements, those of the patch before those that are new to it. */
export function mergeKeyedList(
  sources: MergePair,
  { keys: typeKeys = [], elements }: MergeType,
  merge: Merge,
): YNode | undefined {
  const [target] = sources as [YNode, YNode | undefined];
  const keyed = keyValues(sources, typeKeys);
  const isPrimitive = keyed.length === 0 && typeKeys.length === 0;
  const keys = isPrimitive ? [''] : typeKeys;
  const all = isPrimitive ? primitiveValues(sources) : keyed;
  if (keys.length > 1) completeValues(all);
  else if (keyed.length > 0 && all.every(([value]) => value !== '')) {
    return mergeByOneKey(sources, keys[0] ?? '', (those) => merge(those, elements));
  }
  const added = node(Kind.LIST, target);
  let valid: Keyed = { keys: [], values: [] };
  for (const values of all) {
    if (values.length === 0) continue;
    valid = validKeys(all, values, keys);
    const value = merge(elementsWith(sources, valid), elements);
    if (isNull(value) || isEmptyMap(value))
      elementSetter(target, undefined, valid.keys, valid.values);
    else {
      fillKeys(value, valid);
      elementSetter(added, value, valid.keys, valid.values);
    }
  }
  const merged = all.length > 0 ? append(added, target, valid.keys) : target;
  return isNull(merged) ? undefined : merged;
}

/** The same where each element has a value of the only key, without looking for each among all others. */
function mergeByOneKey(
  [target, patch]: MergePair,
  key: string,
  merge: (sources: MergePair) => YNode | undefined,
): YNode | undefined {
  const [own, others] = [target, patch].map((list) => firstByKey(list, key)) as [ByKey, ByKey];
  const merged: ByKey = new Map();
  for (const value of new Set([...others.keys(), ...own.keys()])) {
    const element = merge([own.get(value), others.get(value)]);
    if (!isNull(element) && !isEmptyMap(element)) merged.set(value, element);
  }
  // Of elements of the target with the same value, the last counts.
  for (const element of target?.content ?? []) {
    const value = fieldOf(element, key)?.value ?? '';
    if (merged.has(value)) merged.set(value, element);
  }
  return target && node(Kind.LIST, target, '', '', [...merged.values()]);
}

type ByKey = Map<string, YNode>;

function firstByKey(list: YNode | undefined, key: string): ByKey {
  const found: ByKey = new Map();
  for (const element of list?.content ?? []) {
    const value = fieldOf(element, key)?.value ?? '';
    if (!found.has(value)) found.set(value, element);
  }
  return found;
}

interface Keyed {
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

/** What elements have for the keys, first those of the patch, each once. */
function keyValues([target, patch]: MergePair, keys: readonly string[]): string[][] {
  const all: string[][] = [];
  const seen = new Set<string>();
  for (const list of [patch, target]) {
    if (list === undefined || isNull(list)) continue;
    for (const element of list.content) {
      const values = keys.map((key) => {
        const field = fieldOf(element, key);
        return isNullOrEmpty(field) ? '' : (field?.value ?? '');
      });
      const text = JSON.stringify(values);
      if (values.length === 0 || seen.has(text)) continue;
      seen.add(text);
      all.push(values);
    }
  }
  return all;
}

function primitiveValues([target, patch]: MergePair): string[][] {
  const values = new Set<string>();
  for (const list of [patch, target])
    for (const { value } of list?.content ?? []) values.add(value);
  return [...values].map((value) => [value]);
}

/** Where an element has only some of the keys, and another one has more, both have all. */
function completeValues(all: string[][]): void {
  for (let one = 0; one < all.length; one++) {
    const values = all[one] ?? [];
    for (let other = 0; other < all.length; other++) {
      const both = common(values, all[other] ?? []);
      if (!both) continue;
      all[one] = both;
      all[other] = both;
    }
  }
}

function common(values: readonly string[], others: readonly string[]): string[] | undefined {
  if (values.length !== others.length) return undefined;
  const both: string[] = [];
  let isCommon = false;
  for (const [index, value] of values.entries()) {
    const other = others[index] ?? '';
    if (value === other) isCommon = true;
    else if (value !== '' && other !== '') return undefined;
    both.push(value || other);
  }
  return isCommon ? both : undefined;
}

/** The keys that any element has a value of. */
function validKeys(
  all: readonly (readonly string[])[],
  values: readonly string[],
  keys: readonly string[],
): Keyed {
  const used = new Set<string>();
  for (const those of all) {
    for (const [index, value] of those.entries()) if (value !== '') used.add(keys[index] ?? '');
  }
  if (used.size === 0) return { keys, values };
  return {
    keys: keys.filter((key) => used.has(key)),
    values: values.filter((value, index) => value !== '' || used.has(keys[index] ?? '')),
  };
}

function elementsWith(sources: MergePair, { keys, values }: Keyed): MergePair {
  const own = validKeys([values], values, keys);
  const [target, patch] = sources.map((list) => elementWith(list, own.keys, own.values));
  return [target, patch];
}

function fillKeys(value: YNode, { keys, values }: Keyed): void {
  for (const [index, key] of keys.entries()) {
    const text = values[index] ?? '';
    if (text === '' || fieldOf(value, key) !== undefined) continue;
    if (key === '') setScalar(value, scalar(text, value));
    else setField(value, key, scalar(text, value));
  }
}

/** Appends elements to a list, each in the place of what has the same values of the keys. */
function append(list: YNode, more: YNode, keys: readonly string[]): YNode {
  for (const element of more.content) {
    if ((keys[0] ?? '') === '') {
      elementSetter(list, element, [''], [element.value]);
      continue;
    }
    const values: string[] = [];
    for (const key of keys) {
      const value = getField(element, key);
      if (value === undefined) list.content.push(element);
      else values.push(value.value);
    }
    if (keys.length > 1) elementSetter(list, undefined, keys, values);
    elementSetter(list, element, keys, values);
  }
  return list;
}
