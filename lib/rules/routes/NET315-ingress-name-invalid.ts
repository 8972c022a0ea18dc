import { ingressesWith } from '../../model/queries/written-fields';
import { dnsSubdomain } from '../../facts/values/names';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET315: Rule = {
  id: 'NET315',
  name: 'ingress-name-invalid',
  severity: Severity.ERROR,
  reads: ['ingresses'],
  what: 'An Ingress names a Secret or a class by an invalid name.',
  why: 'the API server refuses the Ingress; a Secret is in the namespace of the Ingress, and is named without it',
  fix: 'Write only the name, such as `shop-tls`.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  check(network, report) {
    for (const { manifest, tls } of ingressesWith(network, 'ingressClassName', 'tls')) {
      const named = tls.map(({ field, secretName }) => ({
        field: `${field}.secretName`,
        name: secretName,
      }));
      const className = manifest.spec['ingressClassName'];
      if (typeof className === 'string') {
        named.push({ field: 'spec.ingressClassName', name: className });
      }
      for (const { field, name } of named) {
        const fault = name ? dnsSubdomain(name) : undefined;
        if (name && fault) report(draftOf(place(manifest, field), name, fault));
      }
    }
  },
};
