import { isFields } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { placeText } from '../read/origin';
import { groupBy } from './group';
import { perList } from './per-list';

/**
 * The manifests, where those that name the same object stand in an order of their own: queries take
 * the first, and which one that is must not depend on the order that they came in.
 */
export function sortedDuplicates(manifests: readonly Manifest[]): readonly Manifest[] {
  const duplicates = duplicatesOf(manifests);
  if (duplicates.length === 0) return manifests;
  const sorted = [...manifests];
  for (const places of duplicates) {
    const those = places
      .map((place) => manifests[place] as Manifest)
      .map((manifest) => ({ manifest, key: sortKey(manifest) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    places.forEach((place, index) => (sorted[place] = those[index]?.manifest as Manifest));
  }
  return sorted;
}

/** The places of manifests that name one object, for each object that several of them name. */
export const duplicatesOf = perList((manifests: readonly Manifest[]): number[][] => {
  const byIdentity = groupBy(namesakes(manifests), (place) => manifests[place]?.identity);
  return [...byIdentity.values()].filter(({ length }) => length > 1);
});

/** The places of manifests whose kind, namespace and name others have: most have none. */
function namesakes(manifests: readonly Manifest[]): readonly number[] {
  const firsts = new Map<string, Map<string, Map<string, number>>>(); // kind -> namespace -> name -> place
  const places = new Set<number>();
  manifests.forEach(({ kind, namespace, name }, place) => {
    let byNamespace = firsts.get(kind);
    if (!byNamespace) firsts.set(kind, (byNamespace = new Map<string, Map<string, number>>()));
    let byName = byNamespace.get(namespace);
    if (!byName) byNamespace.set(namespace, (byName = new Map<string, number>()));
    const first = byName.get(name);
    if (first === undefined) byName.set(name, place);
    else places.add(first).add(place);
  });
  return [...places].sort((a, b) => a - b);
}

function sortKey({ object, origin }: Manifest): string {
  return `${stableText(object)} ${origin.path ?? origin.file ?? placeText(origin)}`;
}

/** The order of objects by what they are, not by where they stand. */
export function byIdentity(
  { manifest: a }: { readonly manifest: Manifest },
  { manifest: b }: { readonly manifest: Manifest },
): number {
  return a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0;
}

/** A value as text that does not depend on the order of its keys. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (!isFields(inner)) return inner;
    const entries = Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });
}
