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
  what: 'An Ingress names one class by its field and another by the old annotation.',
  why: 'the API server refuses to create it, and older releases refuse both even where they are alike',
  fix: 'Write `spec.ingressClassName` alone.',
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
        what: `the class is ${JSON.stringify(field)} by the field and ${JSON.stringify(annotation)} by the annotation`,
      });
    }
  },
};

const KEY = 'kubernetes.io/ingress.class';
