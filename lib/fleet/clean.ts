import { Lazy } from 'cdk8s';
import { PlainMap } from './plain-map';

/** Told where a value is not plain data, and stock cdk8s has to say what becomes of it. */
export class NotPlain extends Error {}

/**
 * Resolves and sanitises a value in one walk, as the three stock resolvers and the sanitiser of cdk8s
 * do one after the other: lazy values are produced, unions become their fields, keys are sorted, and
 * what is null or undefined is left out of maps.
 *
 * @param dropEmpty whether empty lists and maps are left out too, as they are in metadata
 */
export function clean(value: unknown, dropEmpty = false): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'function') throw new NotPlain();
  return typeof value === 'object' ? cleanObject(value, dropEmpty) : value;
}

function cleanObject(
  value: object & { resolve?: unknown; value?: unknown },
  dropEmpty: boolean,
): unknown {
  if (value instanceof Lazy) return clean(value.produce(), dropEmpty);
  if (typeof value.resolve === 'function')
    return clean((value.resolve as () => unknown)(), dropEmpty);
  if (value.constructor === Object) return cleanMap(value, dropEmpty);
  if (Array.isArray(value)) {
    return dropEmpty && value.length === 0
      ? undefined
      : value.map((item: unknown) => clean(item, dropEmpty));
  }
  if (typeof value.value === 'number' || typeof value.value === 'string') {
    return cleanMap({ value: value.value }, dropEmpty);
  }
  throw new NotPlain();
}

type Fields = Readonly<Record<string, unknown>>;

function cleanMap(map: Fields, dropEmpty: boolean): Fields | undefined {
  const cleaned = new PlainMap();
  let isSorted = true;
  let last = '';
  let isEmpty = true;
  for (const key of Object.keys(map)) {
    if (key === '__proto__') throw new NotPlain();
    const value = clean(map[key], dropEmpty);
    if (value === undefined) continue;
    cleaned[key] = value;
    isEmpty = false;
    if (key < last) isSorted = false;
    last = key;
  }
  if (isEmpty && dropEmpty) return undefined;
  return isSorted ? cleaned : sorted(cleaned);
}

function sorted(map: Fields): Fields {
  const result = new PlainMap();
  for (const key of Object.keys(map).sort()) result[key] = map[key];
  return result;
}
