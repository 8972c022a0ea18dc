import { first, firstNumber } from '../../facts/releases/answer';
import { annotatedIngresses } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const ANNOTATION = 'kubernetes.io/ingress.class';

/** The controller of Google reads the annotation alone. */
const READ_ALONE = ['gce', 'gce-internal'];

export const NET607: Rule = {
  id: 'NET607',
  name: 'ingress-class-annotation',
  severity: Severity.WARNING,
  reads: ['ingresses'],
  what: 'An Ingress names its class by a deprecated annotation.',
  why: `the API server warns about it since ${first('ingressClassAnnotationWarned')}, and the field ingressClassName replaces it since ${firstNumber('ingressClassField')}`,
  fix: 'Write `ingressClassName`.',
  waive: 'If the controller only reads the annotation.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/ingress#deprecated_annotation',
  ],
  check(network, report) {
    for (const { manifest } of annotatedIngresses(network)) {
      const name = manifest.annotations[ANNOTATION];
      if (name === undefined || READ_ALONE.includes(name)) continue;
      if (at(manifest.spec, 'ingressClassName') !== undefined) continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', ANNOTATION)),
          place(manifest, 'spec.ingressClassName'),
        ],
        what: `Ingress ${manifest.name} names its class "${name}" by an annotation`,
        fix: `Write ingressClassName: ${name.includes('/') ? 'the name of an IngressClass' : `${name}, if an IngressClass of that name exists`}.`,
      });
    }
  },
};
