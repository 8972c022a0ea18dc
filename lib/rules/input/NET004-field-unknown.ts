import { Product } from '../../facts/releases/products';
import { firstNumber } from '../../facts/releases/answer';
import { removedFields } from '../../facts/releases/removed-fields';
import type { OddField } from '../../model/queries/kinds';
import { oddFields } from '../../model/queries/kinds';
import { keysOf } from '../../model/read/field-path';
import type { Target } from '../../model/read/target';
import { severityOfAge } from '../assumed';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET004: Rule = {
  id: 'NET004',
  name: 'field-unknown',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'A kind of Kubernetes does not have such a field; on kinds of MetalLB and Gateway API it is a warning.',
  why: `kubectl refuses the object from ${firstNumber('strictFieldValidation')} on, and other clients store it without the field`,
  fix: 'Write the name of a field that the kind has, or remove it.',
  waive: 'Where another tool reads the field and takes it away before the object is applied.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/',
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  ],
  check(network, report) {
    for (const odd of oddFields(network)) {
      const draft = tryDraft(odd, network.target);
      if (draft) report(draft);
    }
  },
};

function tryDraft({ manifest, field, fault, isCore }: OddField, target: Target): Draft | undefined {
  if ('needed' in fault || 'refused' in fault) return undefined;
  const { since, meant } = fault;
  const places = [place(manifest, field)];
  const severity = isCore ? undefined : Severity.WARNING;
  if (since !== undefined) {
    const what = `${manifest.kind} has this field from Kubernetes ${since} on`;
    const fix = `Remove it, or say that the cluster has ${since} or newer.`;
    return { places, what, fix, severity: severityOfAge(target, Product.KUBERNETES) };
  }
  const name = keysOf(field).at(-1) ?? '';
  // A rule of its own knows what has come in its place.
  if (Object.hasOwn(removedFields(manifest.kind), name)) return undefined;
  const fix = meant === undefined ? undefined : `Write ${meant}.`;
  return {
    places,
    severity,
    what: `${manifest.kind} has no field ${JSON.stringify(name)} here`,
    fix,
  };
}
