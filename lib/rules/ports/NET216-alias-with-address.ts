import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import type { Fields } from '../../model/read/fields';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET216: Rule = {
  id: 'NET216',
  name: 'alias-with-address',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'An ExternalName Service has a cluster IP.',
  why: 'an ExternalName is a DNS name without a cluster IP, and the API server refuses the field',
  fix: 'Remove the field, or write another type.',
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname'],
  check(network, report) {
    for (const { manifest, type } of servicesOfKnownTypeWith(network, ...FIELDS)) {
      if (type !== 'ExternalName') continue;
      for (const field of FIELDS.filter((one) => isSaid(manifest.spec, one))) {
        report({
          places: [place(manifest, `spec.${field}`), place(manifest, 'spec.type')],
          what: `a Service of type ExternalName has ${field}`,
        });
      }
    }
  },
};

const FIELDS = ['clusterIP', 'clusterIPs'];

function isSaid(spec: Fields, field: string): boolean {
  const value = at(spec, field);
  return Boolean(textOf(value)) || listOf(value).length > 0;
}
