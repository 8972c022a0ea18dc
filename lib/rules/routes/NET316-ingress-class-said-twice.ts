import { annotatedIngresses } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import { at, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET316: Rule = {
  id: 'NET316',
  name: 'ingress-class-said-twice',
  severity: Severity.ERROR,
  reads: ['ingresses'],
  what: 'An Ingress names different classes by its field and by the old annotation.',
  why: 'the API server refuses to create it, and older releases refuse the combination even if both are equal',
  fix: 'Write only `spec.ingressClassName`.',
  waive: 'Never: the API server refuses it.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
  ],
  check(network, report) {
    for (const { manifest } of annotatedIngresses(network)) {
      const field = textOf(at(manifest.spec, 'ingressClassName'));
      const annotation = manifest.annotations[KEY];
      if (field === undefined || annotation === undefined || field === annotation) continue;
      report({
        places: [
          place(manifest, 'spec.ingressClassName'),
          place(manifest, keyed('metadata.annotations', KEY)),
        ],
        what: `the field names the class ${JSON.stringify(field)}, and the annotation names ${JSON.stringify(annotation)}`,
      });
    }
  },
};

const KEY = 'kubernetes.io/ingress.class';
