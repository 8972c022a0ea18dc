import { duplicatesOf, stableText } from '../../model/queries/stable';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET002: Rule = {
  id: 'NET002',
  name: 'object-given-twice',
  severity: Severity.WARNING,
  reads: ['manifests'],
  what: 'One object is given twice, and not alike.',
  why: 'whichever is applied last replaces the other, so what the cluster has depends on the order',
  fix: 'Remove one of them, or give it another name.',
  waive: 'Where only one of them is applied, as with variants of one object.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/',
  ],
  check({ manifests }, report) {
    for (const places of duplicatesOf(manifests)) {
      const copies = places.map((place) => manifests[place] as Manifest);
      if (copies[0]?.name === '') continue;
      const contents = new Set(copies.map(({ object }) => stableText(object)));
      if (contents.size < 2) continue;
      report({
        places: copies.map((copy) => place(copy)),
        what: `it is given ${copies.length} times, with ${contents.size} contents`,
        severity: isSpread(copies) ? Severity.INFO : undefined,
      });
    }
  },
};

/** Whether each stands in a folder of its own, as the overlays of several environments do. */
function isSpread(copies: readonly Manifest[]): boolean {
  const folders = copies.map(({ origin }) => (origin.file ?? '').replace(/[^/\\]*$/, ''));
  return new Set(folders).size === copies.length;
}
