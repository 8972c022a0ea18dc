import { isFields } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { placeText } from '../read/origin';
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
  const firsts = new Map<string, number>(); // identity -> place
  const duplicates = new Map<string, number[]>(); // identity -> places
  manifests.forEach(({ identity }, place) => {
    const first = firsts.get(identity);
    if (first === undefined) {
      firsts.set(identity, place);
      return;
    }
    const those = duplicates.get(identity);
    if (those) those.push(place);
    else duplicates.set(identity, [first, place]);
  });
  return [...duplicates.values()];
});

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
