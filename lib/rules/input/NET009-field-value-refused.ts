import { OBJECT_REFUSED, WRITE_VALUE, sentence } from '../../facts/values/sentences';
import { fieldFaultsOf } from '../../model/queries/kinds';
import { isFilterValue, tryRefusedValue } from '../refused-value';
import type { Rule } from '../rule';
import { Severity } from '../rule';

export const NET009: Rule = {
  id: 'NET009',
  name: 'field-value-refused',
  severity: Severity.ERROR,
  isRefusal: true,
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
      const draft = isFilterValue(fault) ? undefined : tryRefusedValue(fault);
      if (draft) report(draft);
    }
  },
};
