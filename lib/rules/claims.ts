import { within } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import type { Place } from './rule';

export { groupBy } from '../model/queries/group';

/**
 * The objects that claim something, where there are several; else nothing. An object that is given
 * twice, as in the overlays of two environments, is one.
 */
export function ofSeveralObjects(claims: readonly Place[]): string[] {
  const objects = new Map<string, Manifest>();
  for (const { manifest } of claims) if (manifest) objects.set(manifest.identity, manifest);
  return objects.size > 1 && !areOneInFolders([...objects.values()]) ? [...objects.keys()] : [];
}

/**
 * Whether files of several folders give one object, of which some leave the namespace to a later tool,
 * as the base of an overlay beside what was rendered from it.
 */
function areOneInFolders(manifests: readonly Manifest[]): boolean {
  const [first] = manifests;
  const isOne = manifests.every(({ kind, name }) => kind === first?.kind && name === first.name);
  if (!isOne || !manifests.some((one) => !hasNamespace(one))) return false;
  const folders = manifests.map(({ origin }) => origin.file?.replace(/[^/]*$/, ''));
  return !folders.includes(undefined) && new Set(folders).size === manifests.length;
}

function hasNamespace({ object }: Manifest): boolean {
  return within(object, 'metadata', 'namespace') !== undefined;
}
