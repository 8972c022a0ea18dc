import type { FieldFault } from '../facts/field-faults';
import { fieldFaults } from '../facts/field-faults';
import { CORE_KINDS } from '../facts/kinds-core';
import { CUSTOM_KINDS } from '../facts/kinds-custom';
import { keyed } from './field-path';
import type { Manifest } from './manifest';
import type { Network } from './network';

/** A field of a manifest that its kind does not have, or not so. */
export interface OddField {
  readonly manifest: Manifest;
  readonly field: string;
  readonly fault: FieldFault;
  /** Whether its kind is one of Kubernetes itself, all of whose fields are known. */
  readonly isCore: boolean;
}

const found = new WeakMap<Network, readonly OddField[]>();

export function oddFields(network: Network): readonly OddField[] {
  const known = found.get(network);
  if (known) return known;
  const odd = network.manifests.flatMap((manifest) => oddOf(manifest, network.target.kubernetes));
  found.set(network, odd);
  return odd;
}

function oddOf(manifest: Manifest, kubernetes: string): OddField[] {
  const key = `${manifest.apiVersion} ${manifest.kind}`;
  const core = CORE_KINDS.get(key);
  const shapes = core ?? CUSTOM_KINDS.get(key);
  if (!shapes) return [];
  return fieldFaults(manifest.object, shapes, kubernetes).map((fault) => ({
    manifest,
    field: fieldOf(fault.keys),
    fault,
    isCore: core !== undefined,
  }));
}

function fieldOf(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    if (!/^[\w-]+$/.test(key)) return keyed(field, key);
    return field === '' ? key : `${field}.${key}`;
  }, '');
}
