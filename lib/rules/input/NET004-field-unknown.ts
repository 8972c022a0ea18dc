import { firstNumber } from '../../facts/releases/answer';
import { removedFields } from '../../facts/releases/removed-fields';
import type { SpanData } from '../../facts/schema/schema-data';
import type { FieldFault } from '../../model/queries/kinds';
import { fieldFaultsOf } from '../../model/queries/kinds';
import { keysOf } from '../../model/read/field-path';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET004: Rule = {
  id: 'NET004',
  name: 'field-unknown',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'A kind does not have a field of the manifest; for kinds of MetalLB and Gateway API, and where Flux deploys the object, this is a warning.',
  why: `kubectl refuses the object from ${firstNumber('strictFieldValidation')} on, and other clients store it without the field`,
  fix: 'Write the name of a field that the kind has, or remove it.',
  waive: 'If another tool reads the field and removes it before the object is applied.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/',
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
    'https://github.com/fluxcd/pkg/blob/main/ssa/normalize/normalize.go',
  ],
  check(network, report) {
    for (const fault of fieldFaultsOf(network)) {
      const draft = tryDraft(fault);
      if (draft) report(draft);
    }
  },
};

const PRUNED = 'Flux drops the field before it applies the object, so that it has no effect';

const PRUNED_BY_RELEASE =
  'Flux drops the field where the Kubernetes that it is built with lacks it, and else the API server refuses the object';

function tryDraft({ manifest, field, fault, isBuiltIn }: FieldFault): Draft | undefined {
  if (fault.is !== 'unknown') return undefined;
  const { elsewhere, meant } = fault;
  const places = [place(manifest, field)];
  const { isPruned } = manifest.origin;
  const severity = isBuiltIn && !isPruned ? undefined : Severity.WARNING;
  if (elsewhere) {
    const why = isPruned ? PRUNED_BY_RELEASE : undefined;
    return { places, severity, why, ...otherRelease(manifest.kind, elsewhere) };
  }
  const name = keysOf(field).at(-1) ?? '';
  // A rule of its own knows what has come in its place.
  if (Object.hasOwn(removedFields(manifest.kind), name)) return undefined;
  return {
    places,
    severity,
    why: isBuiltIn && isPruned ? PRUNED : undefined,
    what: `${manifest.kind} has no field ${JSON.stringify(name)} here`,
    fix: meant === undefined ? undefined : `Write ${meant}.`,
  };
}

function otherRelease(kind: string, { first, last }: SpanData): Pick<Draft, 'what' | 'fix'> {
  if (first === undefined) {
    return { what: `${kind} has this field up to Kubernetes ${last}`, fix: 'Remove it.' };
  }
  const what = `${kind} has this field from Kubernetes ${first} on`;
  return { what, fix: `Remove it, or declare a cluster of Kubernetes ${first} or later.` };
}
