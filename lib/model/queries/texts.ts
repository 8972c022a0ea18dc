import { templateKeys } from '../objects/workload';
import { keyed } from '../read/field-path';
import type { Fields } from '../read/fields';
import { isFields, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { isOpen } from '../read/placeholders';
import { derived } from './derived';
import type { KindList } from './kind-lists';
import { kindLists } from './kind-lists';
import type { Network } from './network';

/** A map of texts in a manifest, as it is written: whatever its values are. */
export interface TextMap {
  readonly manifest: Manifest;
  /** The keys of its field. */
  readonly keys: readonly string[];
  readonly entries: Fields;
}

export interface TextEntry {
  readonly manifest: Manifest;
  readonly field: string;
  readonly key: string;
  readonly value: unknown;
}

const LABELS = ['metadata', 'labels'];
const ANNOTATIONS = ['metadata', 'annotations'];
const SELECTOR = ['spec', 'selector'];
const MATCH_LABELS = ['spec', 'selector', 'matchLabels'];
const POD_LABELS = ['spec', 'podSelector', 'matchLabels'];

/** The labels that objects carry, and those that they select others by. */
export const labelMaps = derived((network) => mapsOf(network, labelPlaces));

/** The annotations of objects, and of the pods that they make. */
export const annotationMaps = derived((network) =>
  mapsOf(network, (list) => withTemplate(list, ANNOTATIONS)),
);

/** The entries that are wrong, but for those whose key is for kubectl or for a later tool. */
export function wrongEntries(
  { manifest, keys, entries }: TextMap,
  isWrong: (key: string, value: unknown) => boolean,
): TextEntry[] {
  const { mayHoldPlaceholders } = manifest;
  const wrong: TextEntry[] = [];
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (!isWrong(key, value)) continue;
    if (isDirective(key) || (mayHoldPlaceholders && isOpen(key))) continue;
    wrong.push({ manifest, field: keyed(keys.join('.'), key), key, value });
  }
  return wrong;
}

/** What tells kubectl how to merge, such as `$patch`. */
function isDirective(key: string): boolean {
  return key.startsWith('$');
}

function labelPlaces(list: KindList): (readonly string[])[] {
  const { group, kind } = list;
  const places = withTemplate(list, LABELS);
  if (group === 'apps') places.push(MATCH_LABELS);
  if (group === '' && (kind === 'Service' || kind === 'ReplicationController')) {
    places.push(SELECTOR);
  }
  if (kind === 'NetworkPolicy') places.push(POD_LABELS);
  return places;
}

function withTemplate(list: KindList, keys: readonly string[]): (readonly string[])[] {
  const template = templateKeys(list);
  return template.length > 0 ? [keys, [...template, ...keys]] : [keys];
}

function mapsOf(
  network: Network,
  placesOf: (list: KindList) => readonly (readonly string[])[],
): readonly TextMap[] {
  const maps: TextMap[] = [];
  for (const list of kindLists(network)) {
    if (list.apiVersion === '') continue;
    for (const keys of placesOf(list)) addMaps(maps, list.manifests, keys);
  }
  return maps;
}

function addMaps(maps: TextMap[], manifests: readonly Manifest[], keys: readonly string[]): void {
  for (const manifest of manifests) {
    const entries = within(manifest.object, ...keys);
    if (isFields(entries)) maps.push({ manifest, keys, entries });
  }
}
