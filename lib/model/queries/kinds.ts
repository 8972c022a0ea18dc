import { fieldFaults } from '../../facts/schema/field-faults';
import { CUSTOM_KINDS } from '../../facts/schema/kinds-custom';
import type { SchemaFault } from '../../facts/schema/schema-faults';
import { schemaFaults } from '../../facts/schema/schema-faults';
import { kubernetesSchema } from '../../facts/schema/schemas';
import { Knowledge, knowledgeOf } from '../../facts/releases/products';
import { keyed } from '../read/field-path';
import type { Manifest } from '../read/manifest';
import type { Target } from '../read/target';
import { derived } from './derived';
import { kindLists } from './kind-lists';

/** A field that the kind of a manifest does not have, or not with this value. */
export interface FieldFault {
  readonly manifest: Manifest;
  readonly field: string;
  readonly fault: SchemaFault;
  /** Whether Kubernetes itself has the kind, and not a definition. */
  readonly isBuiltIn: boolean;
}

export const fieldFaultsOf = derived((network): readonly FieldFault[] =>
  kindLists(network).flatMap(({ apiVersion, kind, manifests }) => {
    const { find, isBuiltIn } = finderOf(`${apiVersion} ${kind}`, network.target);
    return manifests.flatMap((manifest) =>
      find(manifest.object).map((fault) => ({
        ...{ manifest, field: fieldOf(fault.keys), fault, isBuiltIn },
      })),
    );
  }),
);

function finderOf(kind: string, target: Target): Finder {
  const isAssumed = knowledgeOf(target, 'kubernetes') === Knowledge.ASSUMED;
  const release = isAssumed ? undefined : target.kubernetes;
  const place = kubernetesSchema().tryObject(kind, release);
  if (place) return { find: (object) => schemaFaults(object, place, true), isBuiltIn: true };
  const shape = CUSTOM_KINDS.get(kind);
  return { find: (object) => (shape ? fieldFaults(object, shape) : []), isBuiltIn: false };
}

interface Finder {
  readonly find: (object: unknown) => readonly SchemaFault[];
  readonly isBuiltIn: boolean;
}

function fieldOf(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    if (!/^[\w-]+$/.test(key)) return keyed(field, key);
    return field === '' ? key : `${field}.${key}`;
  }, '');
}
