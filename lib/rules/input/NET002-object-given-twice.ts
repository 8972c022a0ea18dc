import { duplicatesOf, stableText } from '../../model/queries/stable';
import { at, fieldsOf, isFields, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET002: Rule = {
  id: 'NET002',
  name: 'object-given-twice',
  severity: Severity.WARNING,
  reads: ['manifests'],
  what: 'One object is declared twice, with two contents.',
  why: 'the one that is applied last replaces the other, so the result depends on the order',
  fix: 'Remove one of them, or give it another name.',
  waive: 'Where only one of them is applied, as with variants of one object.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/',
  ],
  check({ manifests, name }, report) {
    for (const places of duplicatesOf(manifests)) {
      const copies = places.map((place) => manifests[place] as Manifest);
      const [first] = copies;
      if (!first || first.name === '' || first.kind === '') continue;
      // A test or a migration holds one object in several versions, of which a cluster takes one.
      if (new Set(copies.map(({ apiVersion }) => apiVersion)).size > 1) continue;
      // Flux is told to leave what is there already.
      if (copies.some(({ annotations }) => SSA in annotations)) continue;
      // One is what a cluster answered, beside what it was asked for.
      if (copies.some(({ object }) => within(object, 'metadata', 'uid') !== undefined)) continue;
      const contents = new Set(copies.map(contentOf));
      if (contents.size < 2) continue;
      report({
        places: copies.map((copy) => place(copy)),
        what: `${objectText(first)} is declared ${copies.length} times, with ${contents.size} contents`,
        severity: landTogether(copies, Boolean(name)) ? undefined : Severity.INFO,
      });
    }
  },
};

/** @see https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
const SSA = 'kustomize.toolkit.fluxcd.io/ssa';

/**
 * Without what tools say of whose it is, without a namespace, which is one for all or means nothing, and
 * without what only a cluster writes or what says nothing.
 */
function contentOf({ object }: Manifest): string {
  const metadata = { ...fieldsOf(at(object, 'metadata')), ...LEFT_OUT };
  const { status: _, ...rest } = object;
  const said = Object.entries(rest).filter(([, value]) => !isEmpty(value));
  return stableText({ ...Object.fromEntries(said), metadata });
}

const LEFT_OUT = { labels: {}, annotations: {}, namespace: '', creationTimestamp: '' };

function isEmpty(value: unknown): boolean {
  return value === null || (isFields(value) && Object.keys(value).length === 0);
}

/**
 * Whether two of them land in one cluster: one file has both, or one tree of constructs, or a folder
 * of what is stated to be one cluster. Other files may be variants, of which a user applies one.
 */
function landTogether(copies: readonly Manifest[], isOfCluster: boolean): boolean {
  // Units that something deploys may be variants too, of which a cluster gets one.
  const units = new Set(copies.map(({ origin }) => origin.unit));
  if (units.size > 1) return false;
  const files = copies.map(({ origin }) => origin.file ?? '');
  const places = isOfCluster ? files.map((file) => file.replace(/[^/\\]*$/, '')) : files;
  return new Set(places).size < copies.length;
}
