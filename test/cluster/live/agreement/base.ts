import type { KubeObject } from '../harness/api';
import { LABEL_KEYS, LABEL_VALUES, NAMES } from './values';

/** A manifest that a server takes, and what its fields are changed to. */
export interface Base {
  readonly object: KubeObject;
  /** Path -> values. */
  readonly fields: Readonly<Record<string, readonly unknown[]>>;
}

export const metadata = { name: 'web', namespace: 'default', labels: { app: 'web' } };
export const METADATA_FIELDS = {
  'metadata.name': NAMES,
  'metadata.labels': LABEL_KEYS.map((key) => ({ [key]: 'web' })),
  'metadata.labels.app': [...LABEL_VALUES, 7, true, null],
  'metadata.annotations': [...LABEL_KEYS.map((key) => ({ [key]: 'a' })), { app: 7 }, { app: true }],
};

export const maps = [
  ...LABEL_KEYS.map((key) => ({ [key]: 'web' })),
  ...LABEL_VALUES.map((app) => ({ app })),
];
export const lists = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
