import { kindLists } from '../../model/queries/kind-lists';
import { at, textOf } from '../../model/read/fields';
import { objectText } from '../../model/read/manifest';
import { isClusterScoped } from '../../model/read/scopes';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET405: Rule = {
  id: 'NET405',
  name: 'namespace-unread',
  severity: Severity.INFO,
  reads: ['manifests'],
  what: 'A cluster-scoped object names a namespace.',
  why: 'its kind has no namespaces, so the API server drops the namespace silently, and the object exists once per cluster',
  fix: 'Remove `metadata.namespace`.',
  waive: 'If a tool writes it into every object.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#not-all-objects-are-in-a-namespace',
  ],
  check(network, report) {
    for (const { group, kind, manifests } of kindLists(network)) {
      if (!isClusterScoped(group, kind)) continue;
      for (const manifest of manifests) {
        const namespace = textOf(at(at(manifest.object, 'metadata'), 'namespace')) ?? '';
        if (namespace === '') continue;
        report({
          places: [place(manifest, 'metadata.namespace')],
          what: `${objectText(manifest)} is cluster-scoped, but names the namespace "${namespace}"`,
        });
      }
    }
  },
};
