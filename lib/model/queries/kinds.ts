import type { FieldFault } from '../../facts/schema/field-faults';
import { fieldFaults } from '../../facts/schema/field-faults';
import { CORE_KINDS } from '../../facts/schema/kinds-core';
import { CUSTOM_KINDS } from '../../facts/schema/kinds-custom';
import { keyed } from '../read/field-path';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { kindLists } from './kind-lists';

/** A field of a manifest that its kind does not have, or not so. */
export interface OddField {
  readonly manifest: Manifest;
  readonly field: string;
  readonly fault: FieldFault;
  /** Whether its kind is one of Kubernetes itself, all of whose fields are known. */
  readonly isCore: boolean;
}

export const oddFields = derived((network): readonly OddField[] => {
  const odd: OddField[] = [];
  for (const { apiVersion, kind, manifests } of kindLists(network)) {
    const key = `${apiVersion} ${kind}`;
    const isCore = CORE_KINDS.has(key);
    const shapes = CORE_KINDS.get(key) ?? CUSTOM_KINDS.get(key);
    if (!shapes) continue;
    for (const manifest of manifests) {
      for (const fault of fieldFaults(manifest.object, shapes, network.target, isCore)) {
        odd.push({ manifest, field: fieldOf(fault.keys), fault, isCore });
      }
    }
  }
  return odd;
});

function fieldOf(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    if (!/^[\w-]+$/.test(key)) return keyed(field, key);
    return field === '' ? key : `${field}.${key}`;
  }, '');
}
