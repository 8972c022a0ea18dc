import { CUSTOM_KINDS } from '../../facts/schema/kinds-custom';
import type { SchemaFault } from '../../facts/schema/schema-faults';
import { schemaFaults } from '../../facts/schema/schema-faults';
import type { SchemaPlace } from '../../facts/schema/schema-place';
import { kubernetesSchema } from '../../facts/schema/schemas';
import { Knowledge } from '../../facts/releases/products';
import { keyed } from '../read/field-path';
import type { Manifest } from '../read/manifest';
import type { Target } from '../read/target';
import { knowledgeIn } from '../read/target';
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

export const fieldFaultsOf = derived((network): readonly FieldFault[] => {
  const faults: FieldFault[] = [];
  for (const { apiVersion, kind, manifests } of kindLists(network)) {
    const key = `${apiVersion} ${kind}`;
    const builtIn = tryBuiltIn(key, network.target);
    const place = builtIn ?? CUSTOM_KINDS.get(key);
    if (!place) continue;
    const isBuiltIn = builtIn !== undefined;
    for (const manifest of manifests) {
      for (const fault of schemaFaults(manifest.object, place, isBuiltIn)) {
        faults.push({ manifest, field: fieldOf(fault.keys), fault, isBuiltIn });
      }
    }
  }
  return faults;
});

/** A kind of Kubernetes in the release that is stated, else in any. */
function tryBuiltIn(kind: string, target: Target): SchemaPlace | undefined {
  const isAssumed = knowledgeIn(target, 'kubernetes') === Knowledge.ASSUMED;
  return kubernetesSchema().tryObject(kind, isAssumed ? undefined : target.kubernetes);
}

function fieldOf(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    if (!/^[\w-]+$/.test(key)) return keyed(field, key);
    return field === '' ? key : `${field}.${key}`;
  }, '');
}
