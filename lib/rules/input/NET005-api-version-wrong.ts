import { apiVersionOf } from '../../facts/releases/kind-versions';
import { kindLists } from '../../model/queries/kind-lists';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET005: Rule = {
  id: 'NET005',
  name: 'api-version-wrong',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'A kind is written with an API version that it never had, or with none.',
  why: 'the API server has no such kind and refuses the object',
  fix: 'Write the API version that has the kind.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/reference/using-api/#api-groups'],
  check(network, report) {
    for (const { kind, apiVersion, group, manifests } of kindLists(network)) {
      const right = apiVersionOf(kind, apiVersion, group);
      if (right === undefined) continue;
      const what = apiVersion
        ? `there is no ${kind} in ${JSON.stringify(apiVersion)}`
        : `${kind} has no apiVersion`;
      for (const manifest of manifests) {
        report({
          places: [place(manifest, 'apiVersion')],
          what,
          fix: `Write apiVersion: ${right}.`,
        });
      }
    }
  },
};
