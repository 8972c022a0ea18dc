import { keyed } from './field-path';
import type { Fields } from './fields';
import { isFields, within } from './fields';
import type { Manifest } from './manifest';
import { isOpen } from './placeholders';
import { templateKeys } from './workload';

/** A map of texts in a manifest, as it is written: whatever its values are. */
export interface TextMap {
  /** The keys of its field. */
  readonly keys: readonly string[];
  readonly entries: Fields;
}

export interface TextEntry {
  readonly field: string;
  readonly key: string;
  readonly value: unknown;
}

const LABELS = ['metadata', 'labels'];
const ANNOTATIONS = ['metadata', 'annotations'];
const SELECTOR = ['spec', 'selector'];
const MATCH_LABELS = ['spec', 'selector', 'matchLabels'];
const POD_LABELS = ['spec', 'podSelector', 'matchLabels'];

/** The labels that an object carries, and those that it selects others by. */
export function labelMaps(manifest: Manifest): TextMap[] {
  const { group, kind } = manifest;
  const maps: TextMap[] = [];
  addMap(maps, manifest, LABELS);
  addTemplate(maps, manifest, LABELS);
  if (group === 'apps') addMap(maps, manifest, MATCH_LABELS);
  if (group === '' && (kind === 'Service' || kind === 'ReplicationController')) {
    addMap(maps, manifest, SELECTOR);
  }
  if (kind === 'NetworkPolicy') addMap(maps, manifest, POD_LABELS);
  return maps;
}

/** The annotations of an object, and of the pods that it makes. */
export function annotationMaps(manifest: Manifest): TextMap[] {
  const maps: TextMap[] = [];
  addMap(maps, manifest, ANNOTATIONS);
  addTemplate(maps, manifest, ANNOTATIONS);
  return maps;
}

/** The entries that are wrong, but for those whose key is for kubectl or for a later tool. */
export function wrongEntries(
  { mayHoldPlaceholders }: Manifest,
  { keys, entries }: TextMap,
  isWrong: (key: string, value: unknown) => boolean,
): TextEntry[] {
  return Object.keys(entries)
    .filter((key) => isWrong(key, entries[key]))
    .filter((key) => !isDirective(key) && !(mayHoldPlaceholders && isOpen(key)))
    .map((key) => ({ field: keyed(keys.join('.'), key), key, value: entries[key] }));
}

/** What tells kubectl how to merge, such as `$patch`. */
function isDirective(key: string): boolean {
  return key.startsWith('$');
}

function addTemplate(maps: TextMap[], manifest: Manifest, keys: readonly string[]): void {
  const template = templateKeys(manifest);
  if (template.length > 0) addMap(maps, manifest, [...template, ...keys]);
}

function addMap(maps: TextMap[], { object }: Manifest, keys: readonly string[]): void {
  const entries = within(object, ...keys);
  if (isFields(entries)) maps.push({ keys, entries });
}
