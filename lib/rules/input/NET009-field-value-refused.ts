import { OBJECT_REFUSED, WRITE_VALUE, sentence } from '../../facts/values/sentences';
import type { FieldFault } from '../../model/queries/kinds';
import { fieldFaultsOf } from '../../model/queries/kinds';
import { quote } from '../../props/quote';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET009: Rule = {
  id: 'NET009',
  name: 'field-value-refused',
  severity: Severity.ERROR,
  isRest: true,
  reads: ['manifests'],
  what: 'A field has a value that the API server refuses, or an element lacks a required field.',
  why: OBJECT_REFUSED,
  fix: sentence(WRITE_VALUE),
  waive: 'Never: the API server refuses it.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/',
    'https://gateway-api.sigs.k8s.io/reference/api-spec/main/spec/',
    'https://metallb.io/apis/',
  ],
  check(network, report) {
    for (const fault of fieldFaultsOf(network)) {
      const draft = tryDraft(fault);
      if (draft) report(draft);
    }
  },
};

function tryDraft({ manifest, field, fault }: FieldFault): Draft | undefined {
  if (fault.is !== 'refused') return undefined;
  const { value, refused } = fault;
  const draft = draftOf(place(manifest, field), '', refused);
  const isPlain =
    manifest.kind !== 'Secret' && (typeof value === 'string' || typeof value === 'number');
  return { ...draft, what: `${isPlain ? quote(value) : field} ${refused.what}` };
}
