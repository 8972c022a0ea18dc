import type { KindName } from '../../facts/schema/kind-names';
import { meantKind } from '../../facts/schema/kind-names';
import { derived } from '../../model/queries/derived';
import { kindLists } from '../../model/queries/kind-lists';
import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET005: Rule = {
  id: 'NET005',
  name: 'api-version-wrong',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'No release of Kubernetes has this kind in this API version, or one of the two is missing.',
  why: 'the API server does not know the kind, and rejects the object',
  fix: 'Write the API version that has the kind.',
  waive: 'Never: the API server rejects it.',
  sources: ['https://kubernetes.io/docs/reference/using-api/#api-groups'],
  check(network, report) {
    for (const { manifests, ...written } of kindLists(network)) {
      const meant = meantKind(written);
      const those = meant ? manifests : withoutType(manifests, network);
      const { field, ...texts } = meant ? textsOf(written, meant) : missingOf(written);
      for (const manifest of those) report({ places: [place(manifest, field)], ...texts });
    }
  },
};

/** Those that have no kind, or no API version in a file with objects: elsewhere they may be for another program. */
function withoutType(manifests: readonly Manifest[], network: Network): readonly Manifest[] {
  const [first] = manifests;
  if (!first || (first.kind !== '' && first.apiVersion !== '')) return [];
  const files = filesWithVersions(network);
  return manifests.filter(
    ({ kind, name, origin }) => name !== '' && (kind === '' || files.has(origin.file ?? '')),
  );
}

const filesWithVersions = derived(({ manifests }): ReadonlySet<string> => {
  const versioned = manifests.filter(({ apiVersion }) => apiVersion !== '');
  return new Set(versioned.flatMap(({ origin }) => origin.file ?? []));
});

type Texts = Pick<Draft, 'what' | 'why' | 'fix'> & { readonly field: string };

function missingOf({ kind }: KindName): Texts {
  return kind === ''
    ? {
        field: 'kind',
        what: 'the object has no kind',
        why: 'kubectl refuses an object without a kind',
        fix: 'Write the kind of the object.',
      }
    : {
        field: 'apiVersion',
        what: noApiVersion(kind),
        why: 'kubectl refuses an object without an API version',
        fix: 'Write the API version of the kind.',
      };
}

function noApiVersion(kind: string): string {
  return `${kind} has no apiVersion`;
}

function textsOf({ apiVersion, kind }: KindName, meant: KindName): Texts {
  const field = meant.apiVersion === apiVersion ? 'kind' : 'apiVersion';
  const isNamedOtherwise = meant.kind !== kind;
  const what = apiVersion
    ? `there is no ${isNamedOtherwise ? JSON.stringify(kind) : kind} in ${JSON.stringify(apiVersion)}`
    : noApiVersion(kind);
  const parts = [
    ...(field === 'apiVersion' ? [`apiVersion: ${meant.apiVersion}`] : []),
    ...(isNamedOtherwise ? [`kind: ${meant.kind}`] : []),
  ];
  return { field, what, fix: `Write ${parts.join(' and ')}.` };
}
