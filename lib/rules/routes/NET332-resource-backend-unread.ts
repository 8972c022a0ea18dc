import { ingressesWithBackends } from '../../model/queries/written-fields';
import { backendsOf } from '../../model/objects/ingress';
import { isIngressNginx } from '../../model/queries/ingress-class';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET332: Rule = {
  id: 'NET332',
  name: 'resource-backend-unread',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'A backend of an ingress-nginx Ingress is not a Service.',
  why: 'ingress-nginx only reads Services, and answers such requests by its default backend',
  fix: 'Write a backend with a Service.',
  waive: 'If another controller reads the Ingress.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend'],
  check(network, report) {
    for (const ingress of ingressesWithBackends(network, 'resource')) {
      if (!isIngressNginx(network, ingress)) continue;
      for (const { field, fields } of backendsOf(ingress)) {
        if (at(fields, 'resource') === undefined) continue;
        report({
          places: [
            place(ingress.manifest, `${field}.resource`),
            place(ingress.manifest, 'spec.ingressClassName'),
          ],
          what: `${field} is not a Service`,
        });
      }
    }
  },
};
