/** The keys of a field: `metadata.annotations["a.b/c"]`, `spec.ports[0].port`. */
export function keysOf(field: string): string[] {
  return [...field.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, quoted, index, plain]) =>
      quoted === undefined ? (index ?? plain ?? '') : (JSON.parse(`"${quoted}"`) as string),
  );
}

/** A field under a key that may hold dots and slashes: `metadata.annotations["a.b/c"]`. */
export function keyed(field: string, key: string): string {
  return `${field}[${JSON.stringify(key)}]`;
}
