import { isFields } from './fields';
import type { Manifest } from './manifest';
import { placeText } from './origin';

/**
 * The manifests, where those that name the same object stand in an order of their own: queries take
 * the first, and which one that is must not depend on the order that they came in.
 */
export function sortedDuplicates(manifests: readonly Manifest[]): readonly Manifest[] {
  const byIdentity = new Map<string, number[]>(); // identity -> places
  manifests.forEach((manifest, place) => {
    const identity = identityOf(manifest);
    const places = byIdentity.get(identity);
    if (places) places.push(place);
    else byIdentity.set(identity, [place]);
  });
  if (byIdentity.size === manifests.length) return manifests;
  const sorted = [...manifests];
  for (const places of byIdentity.values()) {
    if (places.length < 2) continue;
    const those = places
      .map((place) => manifests[place] as Manifest)
      .map((manifest) => ({ manifest, key: sortKey(manifest) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    places.forEach((place, index) => (sorted[place] = those[index]?.manifest as Manifest));
  }
  return sorted;
}

/** What tells one object of a cluster from another. */
export function identityOf({ group, kind, namespace, name }: Manifest): string {
  return `${group}/${kind} ${namespace}/${name}`;
}

function sortKey({ object, origin }: Manifest): string {
  return `${stableText(object)} ${origin.path ?? origin.file ?? placeText(origin)}`;
}

/** A value as text that does not depend on the order of its keys. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (!isFields(inner)) return inner;
    const entries = Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });
}
