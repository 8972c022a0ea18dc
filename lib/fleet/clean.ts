import { Lazy } from 'cdk8s';

/** Told where a value is not plain data, and stock cdk8s has to say what becomes of it. */
export class NotPlain extends Error {}

/**
 * Resolves and sanitises a value in one walk, as the three stock resolvers and the sanitiser of cdk8s
 * do one after the other: lazy values are produced, unions become their fields, keys are sorted, and
 * what is null or undefined is left out of maps.
 */
export function clean(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'function') throw new NotPlain();
  return typeof value === 'object' ? cleanObject(value) : value;
}

function cleanObject(value: object & { resolve?: unknown; value?: unknown }): unknown {
  if (value instanceof Lazy) return clean(value.produce());
  if (typeof value.resolve === 'function') return clean((value.resolve as () => unknown)());
  if (value.constructor === Object) return cleanMap(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value.value === 'number' || typeof value.value === 'string') {
    return cleanMap({ value: value.value });
  }
  throw new NotPlain();
}

function cleanMap(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = Object.keys(map);
  const cleaned: Record<string, unknown> = {};
  let isSorted = true;
  let last = '';
  for (const key of keys) {
    if (key === '__proto__') throw new NotPlain();
    const value = clean(map[key]);
    if (value !== undefined) cleaned[key] = value;
    if (key < last) isSorted = false;
    last = key;
  }
  return isSorted ? cleaned : sorted(cleaned);
}

function sorted(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort()) result[key] = map[key];
  return result;
}
