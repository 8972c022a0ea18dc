import { ingressClasses, isDefaultClass } from '../../model/queries/ingress-class';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET317: Rule = {
  id: 'NET317',
  name: 'two-default-ingress-classes',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'Two IngressClasses are marked as the default.',
  why: 'an Ingress without a class gets the newest of them, which depends on the cluster',
  fix: 'Mark one of them only.',
  waive: 'While you migrate from one to the other.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class',
  ],
  check(network, report) {
    const defaults = [...ingressClasses(network).values()].filter(isDefaultClass);
    if (defaults.length < 2) return;
    const field = keyed('metadata.annotations', 'ingressclass.kubernetes.io/is-default-class');
    report({
      places: defaults.map((manifest) => place(manifest, field)),
      what: `${defaults.length} IngressClasses are the default: ${names(defaults)}`,
    });
  },
};

function names(classes: readonly { readonly name: string }[]): string {
  return classes
    .map(({ name }) => name)
    .sort()
    .join(', ');
}
