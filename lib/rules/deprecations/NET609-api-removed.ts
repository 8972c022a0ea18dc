import { UNKNOWN_KIND } from '../../facts/values/sentences';
import { isGone, tryServedKind } from '../../facts/releases/api-versions';
import { kindLists } from '../../model/queries/kind-lists';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET609: Rule = {
  id: 'NET609',
  name: 'api-removed',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An object is written in a version of the API that the cluster no longer serves.',
  why: UNKNOWN_KIND,
  fix: 'Write the newer version, and rename the fields that it names differently.',
  waive: 'Where the object is for another, older cluster.',
  sources: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],
  check(network, report) {
    for (const { apiVersion, kind, manifests } of kindLists(network)) {
      const served = tryServedKind(apiVersion, kind) ?? {};
      if (!isGone(served, network.target)) continue;
      const { until = '', instead } = served;
      for (const manifest of manifests) {
        report({
          places: [place(manifest, 'apiVersion')],
          what: `${kind} of ${apiVersion} is gone since Kubernetes ${until}`,
          since: { property: 'kubernetes', release: until },
          fix: instead
            ? `Write apiVersion: ${instead}, and rename the fields that it names differently.`
            : 'Remove it: no API version has this kind any more.',
        });
      }
    }
  },
};
