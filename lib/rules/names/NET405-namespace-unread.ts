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
  what: 'An object of the whole cluster names a namespace.',
  why: 'its kind has no namespaces, so the API server drops it without a word, and there is one such object for all',
  fix: 'Leave `metadata.namespace` out.',
  waive: 'Where a tool writes it into every object.',
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
          what: `${objectText(manifest)} is in no namespace, and names "${namespace}"`,
        });
      }
    }
  },
};
