import type { Manifest } from '../read/manifest';
import { derived } from './derived';

/** The manifests of one kind in one version of its API. */
export interface KindList {
  readonly apiVersion: string;
  readonly group: string;
  readonly kind: string;
  readonly manifests: readonly Manifest[];
}

/** All manifests by their kinds: what holds for a kind is looked up once, and not for each object. */
export const kindLists = derived(({ manifests }): readonly KindList[] => {
  const byKind = new Map<string, Map<string, Manifest[]>>(); // kind -> apiVersion -> manifests
  for (const manifest of manifests) {
    const { apiVersion, kind } = manifest;
    let byVersion = byKind.get(kind);
    if (!byVersion) byKind.set(kind, (byVersion = new Map<string, Manifest[]>()));
    const those = byVersion.get(apiVersion);
    if (those) those.push(manifest);
    else byVersion.set(apiVersion, [manifest]);
  }
  return [...byKind].flatMap(([kind, byVersion]) =>
    [...byVersion].map(([apiVersion, those]) => ({
      apiVersion,
      group: those[0]?.group ?? '',
      kind,
      manifests: those,
    })),
  );
});
