import { labelKey, labelValue } from '../../facts/values/names';
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
import { manifestsWith } from './written-fields';

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

const SELECTOR = ['spec', 'selector'];
const MATCH_LABELS = ['spec', 'selector', 'matchLabels'];
const POD_LABELS = ['spec', 'podSelector', 'matchLabels'];

type IsWrong = (key: string, value: unknown) => boolean;

/** The entries of the labels that objects carry, and select others by, that no API server takes. */
export const oddLabels = derived((network): readonly TextEntry[] => {
  const isOdd = oddLabel();
  const odd: TextEntry[] = [];
  eachMap(network, 'labels', selectorPlaces, (manifest, keys, entries) => {
    addWrong(odd, manifest, keys, entries, isOdd);
  });
  return odd;
});

function oddLabel(): IsWrong {
  const keys = new Map<string, boolean>(); // key -> whether it is wrong
  return (key, value) => {
    let isWrong = keys.get(key);
    if (isWrong === undefined) keys.set(key, (isWrong = labelKey(key) !== undefined));
    return isWrong || typeof value !== 'string' || labelValue(value) !== undefined;
  };
}

/** The annotations of objects, and of the pods that they make. */
export const annotationMaps = derived((network): readonly TextMap[] => {
  const maps: TextMap[] = [];
  eachMap(network, 'annotations', nowhere, (manifest, keys, entries) => {
    maps.push({ manifest, keys, entries });
  });
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

/** Where else than in metadata the objects of a kind have such a map. */
type PlacesOf = (list: KindList) => readonly (readonly string[])[];

const selectorPlaces: PlacesOf = ({ group, kind }) => {
  const places = group === 'apps' ? [MATCH_LABELS] : [];
  if (group === '' && (kind === 'Service' || kind === 'ReplicationController')) {
    places.push(SELECTOR);
  }
  if (kind === 'NetworkPolicy') places.push(POD_LABELS);
  return places;
};

const nowhere: PlacesOf = () => [];

/** Looks at all maps of a field of metadata, those of the pods that objects make, and further ones. */
function eachMap(
  network: Network,
  field: string,
  placesOf: PlacesOf,
  look: (manifest: Manifest, keys: readonly string[], entries: Fields) => void,
): void {
  const lookAt = (manifests: readonly Manifest[], keys: readonly string[]) => {
    for (const manifest of manifests) {
      const entries = keys.reduce<unknown>(at, manifest.object);
      if (manifest.apiVersion !== '' && isFields(entries)) look(manifest, keys, entries);
    }
  };
  const ofMetadata = ['metadata', field];
  lookAt(manifestsWith(network, field), ofMetadata);
  for (const list of kindLists(network)) {
    const template = templateKeys(list);
    const ofPods = template.length > 0 ? [[...template, ...ofMetadata]] : [];
    for (const keys of [...ofPods, ...placesOf(list)]) lookAt(list.manifests, keys);
  }
}
