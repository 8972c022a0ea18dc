import { removedFields } from '../../facts/releases/removed-fields';
import { servicesWith } from '../../model/queries/written-fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET612: Rule = {
  id: 'NET612',
  name: 'service-field-removed',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service has a field that no longer exists.',
  why: 'kubectl refuses a field that the API does not have, and other clients drop it silently',
  fix: 'Write the field that replaces it.',
  waive: 'Never: nothing reads the field.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/'],
  check(network, report) {
    for (const [field, { since, fix }] of Object.entries(removedFields('Service'))) {
      for (const { manifest } of servicesWith(network, field)) {
        report({
          places: [place(manifest, `spec.${field}`)],
          what: `${field} of Service ${manifest.name} no longer exists since Kubernetes ${since}`,
          fix,
          since: { property: 'kubernetes', release: since },
        });
      }
    }
  },
};
