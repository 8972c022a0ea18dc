import { OBJECT_REFUSED, STORE_LONG_TEXT, sentence } from '../../facts/values/sentences';
import { annotationKey, annotationsSize } from '../../facts/values/annotations';
import type { Fault } from '../../facts/values/fault';
import type { TextMap } from '../../model/queries/texts';
import { annotationMaps, wrongEntries } from '../../model/queries/texts';
import { textMapOf } from '../../model/read/fields';
import { onceForEach } from '../once';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET407: Rule = {
  id: 'NET407',
  name: 'annotation-invalid',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An annotation has an invalid key, or all annotations together are too long.',
  why: OBJECT_REFUSED,
  fix: 'Write a key such as "example.com/owner", and store long text in a ConfigMap.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set',
  ],
  check(network, report) {
    const judge = onceForEach(annotationKey);
    const isWrong = (key: string) => judge(key) !== undefined;
    for (const map of annotationMaps(network)) {
      for (const { manifest, field, key } of wrongEntries(map, isWrong)) {
        const fault = judge(key);
        if (fault) report(draftOf(place(manifest, field), key, fault));
      }
      const fault = isLong(map) ? annotationsSize(textMapOf(map.entries)) : undefined;
      if (fault) report(sizeDraft(map, fault));
    }
  },
};

/** Whether it is worth counting bytes: a character has three of them at most. */
function isLong({ entries }: TextMap): boolean {
  let characters = 0;
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    characters += key.length + (typeof value === 'string' ? value.length : 0);
  }
  return characters * 3 > 256 * 1024;
}

function sizeDraft({ manifest, keys }: TextMap, { what, why }: Fault): Draft {
  return {
    places: [place(manifest, keys.join('.'))],
    what: `the map of annotations ${what}`,
    why,
    fix: sentence(STORE_LONG_TEXT),
  };
}
