import { ingressesWith, ingressesWithBackends } from '../../model/queries/written-fields';
import { WRITE_BACKEND } from '../../facts/releases/removed-fields';
import type { Ingress } from '../../model/objects/ingress';
import { backendsOf } from '../../model/objects/ingress';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET611: Rule = {
  id: 'NET611',
  name: 'ingress-backend-fields',
  severity: Severity.ERROR,
  reads: ['ingresses'],
  what: 'An Ingress names its Service by fields that no longer exist.',
  why: 'networking.k8s.io/v1 has no fields `serviceName` and `servicePort`, and the API server refuses the object',
  fix: WRITE_BACKEND,
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/reference/using-api/deprecation-guide/#ingress-v122',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  ],
  check(network, report) {
    const those = [
      ...ingressesWith(network, 'backend'),
      ...ingressesWithBackends(network, 'serviceName', 'servicePort'),
    ];
    for (const ingress of new Set(those)) {
      const { manifest } = ingress;
      if (manifest.apiVersion !== 'networking.k8s.io/v1') continue;
      const places = oldBackends(ingress).map((field) => place(manifest, field));
      if (places.length === 0) continue;
      report({ places, what: `Ingress ${manifest.name} has backends in the format of v1beta1` });
    }
  },
};

function oldBackends(ingress: Ingress): string[] {
  const old = backendsOf(ingress)
    .filter(({ fields }) => at(fields, 'serviceName') ?? at(fields, 'servicePort'))
    .map(({ field }) => field);
  return at(ingress.manifest.spec, 'backend') === undefined ? old : [...old, 'spec.backend'];
}
