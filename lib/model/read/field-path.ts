import { at } from './fields';

/** The keys of a field: `metadata.annotations["a.b/c"]`, `spec.ports[0].port`. */
export function keysOf(field: string): string[] {
  return [...field.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, quoted, index, plain]) =>
      quoted === undefined ? (index ?? plain ?? '') : (JSON.parse(`"${quoted}"`) as string),
  );
}

/** A field, or the one so many levels above, the same however it is written: `a.b` and `a["b"]`. */
export function fieldId(field: string, levels = 0): string {
  const keys = keysOf(field);
  return JSON.stringify(keys.slice(0, keys.length - levels));
}

/** A field under a key that may hold dots and slashes: `metadata.annotations["a.b/c"]`. */
export function keyed(field: string, key: string): string {
  return `${field}[${JSON.stringify(key)}]`;
}

/** What stands at a field such as `spec.rules[0].matches`; nothing where it is not written. */
export function valueAt(value: unknown, field: string): unknown {
  let found = value;
  for (const key of keysOf(field)) {
    found = Array.isArray(found) ? (found as unknown[])[Number(key)] : at(found, key);
  }
  return found;
}
