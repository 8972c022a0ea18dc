import type { Manifest } from '../read/manifest';
import { sortedDuplicates } from './stable';

/** kind -> group -> manifests */
export type ByKind = ReadonlyMap<string, ReadonlyMap<string, readonly Manifest[]>>;

export function byKindAndGroup(manifests: readonly Manifest[]): ByKind {
  const byKind = new Map<string, Map<string, Manifest[]>>();
  for (const manifest of sortedDuplicates(manifests)) {
    const { group, kind } = manifest;
    let byGroup = byKind.get(kind);
    if (!byGroup) byKind.set(kind, (byGroup = new Map<string, Manifest[]>()));
    const those = byGroup.get(group);
    if (those) those.push(manifest);
    else byGroup.set(group, [manifest]);
  }
  return byKind;
}
