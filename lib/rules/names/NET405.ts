import { at, textOf } from '../../model/fields';
import { objectText } from '../../model/manifest';
import { isClusterScoped } from '../../model/scopes';
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
  check({ manifests }, report) {
    for (const manifest of manifests) {
      const { group, kind, object } = manifest;
      const namespace = textOf(at(at(object, 'metadata'), 'namespace')) ?? '';
      if (namespace === '' || !isClusterScoped(group, kind)) continue;
      report({
        places: [place(manifest, 'metadata.namespace')],
        what: `${objectText(manifest)} is in no namespace, and names "${namespace}"`,
      });
    }
  },
};
