import { keyed } from '../../model/field-path';
import type { Rule } from '../rule';
import { ofSeveralObjects } from '../claims';
import { Severity, place } from '../rule';

const MARK = 'ingressclass.kubernetes.io/is-default-class';

export const NET526: Rule = {
  id: 'NET526',
  name: 'two-default-ingress-classes',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'Two IngressClasses are the default one.',
  why: 'an Ingress without a class gets the one that was made last, so a rebuilt cluster may choose the other',
  fix: 'Leave the annotation on one of them.',
  waive: 'Where every Ingress names its class.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class',
  ],
  check(network, report) {
    const places = network
      .others('networking.k8s.io', 'IngressClass')
      .filter(({ annotations }) => annotations[MARK] === 'true')
      .map((manifest) => place(manifest, keyed('metadata.annotations', MARK)));
    const classes = ofSeveralObjects(places);
    if (classes.length === 0) return;
    report({
      places,
      what: `${classes.length} IngressClasses are marked as the default`,
    });
  },
};
