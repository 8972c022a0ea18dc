import { annotationKey, annotationsSize } from '../../facts/annotations';
import { textMapOf } from '../../model/fields';
import { annotationMaps, entriesOf } from '../../model/texts';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET407: Rule = {
  id: 'NET407',
  name: 'annotation-invalid',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An annotation has a key that none can have, or all of them together are too long.',
  why: 'the API server refuses the object',
  fix: 'Write a key such as "example.com/owner", and keep long text in a ConfigMap.',
  waive: 'Never: the object is not stored.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set',
  ],
  check({ manifests }, report) {
    for (const manifest of manifests) {
      if (manifest.apiVersion === '') continue;
      for (const map of annotationMaps(manifest)) {
        for (const { field, key } of entriesOf(manifest, map)) {
          const fault = annotationKey(key);
          if (fault) report(draftOf(place(manifest, field), key, fault));
        }
        const fault = annotationsSize(textMapOf(map.entries));
        if (!fault) continue;
        const { what, ...rest } = draftOf(place(manifest, map.field), '', fault);
        report({ ...rest, what: what.replace('""', 'the map of annotations') });
      }
    }
  },
};
