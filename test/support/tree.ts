/** The keys to something in a tree of lists and maps. */
export type Path = readonly string[];

/** Where each value stands in a tree, be it a leaf or not. */
export function pathsIn(tree: unknown): Path[] {
  if (!isTree(tree)) return [];
  return Object.entries(tree).flatMap(([key, value]) => [
    [key],
    ...pathsIn(value).map((path) => [key, ...path]),
  ]);
}

/** A tree with another value at a place. */
export function withValue(tree: unknown, [key, ...path]: Path, value: unknown): unknown {
  if (key === undefined || !isTree(tree)) return value;
  const entries = Object.entries(tree).map(([name, inner]): [string, unknown] => [
    name,
    name === key ? withValue(inner, path, value) : inner,
  ]);
  return Array.isArray(tree) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** A construct, or what makes one, is a leaf. */
function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
