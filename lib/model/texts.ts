import { keyed } from './field-path';
import type { Fields } from './fields';
import { fieldsOf, within } from './fields';
import type { Manifest } from './manifest';
import { isOpen } from './placeholders';
import { isWorkload, workloadOf } from './workload';

/** A map of texts in a manifest, as it is written: whatever its values are. */
export interface TextMap {
  readonly field: string;
  readonly entries: Fields;
}

/** The labels that an object carries, and those that it selects others by. */
export function labelMaps(manifest: Manifest): TextMap[] {
  const { kind, group } = manifest;
  const selector = group === '' && (kind === 'Service' || kind === 'ReplicationController');
  return [
    ...mapsAt(manifest, ['metadata', 'labels']),
    ...(selector ? mapsAt(manifest, ['spec', 'selector']) : []),
    ...templateMaps(manifest, 'labels'),
    ...(group === 'apps' ? mapsAt(manifest, ['spec', 'selector', 'matchLabels']) : []),
    ...(kind === 'NetworkPolicy' ? mapsAt(manifest, ['spec', 'podSelector', 'matchLabels']) : []),
  ];
}

/** The annotations of an object, and of the pods that it makes. */
export function annotationMaps(manifest: Manifest): TextMap[] {
  return [
    ...mapsAt(manifest, ['metadata', 'annotations']),
    ...templateMaps(manifest, 'annotations'),
  ];
}

/** The fields of a map with their keys, but for keys that are no text of the object itself. */
export function entriesOf(
  { mayHoldPlaceholders }: Manifest,
  { field, entries }: TextMap,
): { readonly field: string; readonly key: string; readonly value: unknown }[] {
  return Object.entries(entries)
    .filter(([key]) => !isDirective(key) && !(mayHoldPlaceholders && isOpen(key)))
    .map(([key, value]) => ({ field: keyed(field, key), key, value }));
}

/** What tells kubectl how to merge, such as `$patch`. */
function isDirective(key: string): boolean {
  return key.startsWith('$');
}

function mapsAt({ object }: Manifest, keys: readonly string[]): TextMap[] {
  const entries = fieldsOf(within(object, ...keys));
  return Object.keys(entries).length > 0 ? [{ field: keys.join('.'), entries }] : [];
}

/** What the pods of a workload get; a Pod has no template. */
function templateMaps(manifest: Manifest, key: string): TextMap[] {
  if (!isWorkload(manifest) || manifest.kind === 'Pod') return [];
  const template = workloadOf(manifest).podField.split('.').slice(0, -1);
  return mapsAt(manifest, [...template, 'metadata', key]);
}
