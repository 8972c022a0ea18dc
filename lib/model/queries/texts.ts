import { templateKeys } from '../objects/workload';
import { keyed } from '../read/field-path';
import type { Fields } from '../read/fields';
import { at, isFields } from '../read/fields';
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

type IsWrong = (key: string, value: unknown) => boolean;

/** The wrong entries of the labels that objects carry, and that they select others by. */
export function wrongLabels(network: Network, isWrong: IsWrong): readonly TextEntry[] {
  const wrong: TextEntry[] = [];
  eachMap(network, labelPlaces, (manifest, keys, entries) => {
    addWrong(wrong, manifest, keys, entries, isWrong);
  });
  return wrong;
}

/** The annotations of objects, and of the pods that they make. */
export const annotationMaps = derived((network): readonly TextMap[] => {
  const maps: TextMap[] = [];
  eachMap(
    network,
    (list) => withTemplate(list, ANNOTATIONS),
    (manifest, keys, entries) => maps.push({ manifest, keys, entries }),
  );
  return maps;
});

/** The entries that are wrong, but for those whose key is for kubectl or for a later tool. */
export function wrongEntries(
  { manifest, keys, entries }: TextMap,
  isWrong: IsWrong,
): readonly TextEntry[] {
  const wrong: TextEntry[] = [];
  addWrong(wrong, manifest, keys, entries, isWrong);
  return wrong;
}

function addWrong(
  wrong: TextEntry[],
  manifest: Manifest,
  keys: readonly string[],
  entries: Fields,
  isWrong: IsWrong,
): void {
  for (const key in entries) {
    const value = entries[key];
    if (!isWrong(key, value) || isDirective(key)) continue;
    if (manifest.mayHoldPlaceholders && isOpen(key)) continue;
    wrong.push({ manifest, field: keyed(keys.join('.'), key), key, value });
  }
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

function eachMap(
  network: Network,
  placesOf: (list: KindList) => readonly (readonly string[])[],
  look: (manifest: Manifest, keys: readonly string[], entries: Fields) => void,
): void {
  for (const list of kindLists(network)) {
    if (list.apiVersion === '') continue;
    for (const keys of placesOf(list)) {
      for (const manifest of list.manifests) {
        const entries = keys.reduce<unknown>(at, manifest.object);
        if (isFields(entries)) look(manifest, keys, entries);
      }
    }
  }
}
