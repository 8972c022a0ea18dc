import type { KindName } from '../../facts/schema/kind-names';
import { meantKind } from '../../facts/schema/kind-names';
import { kindLists } from '../../model/queries/kind-lists';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET005: Rule = {
  id: 'NET005',
  name: 'api-version-wrong',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'No release of Kubernetes has this kind in this API version.',
  why: 'the API server does not know the kind, and rejects the object',
  fix: 'Write the API version that has the kind.',
  waive: 'Never: the API server rejects it.',
  sources: ['https://kubernetes.io/docs/reference/using-api/#api-groups'],
  check(network, report) {
    for (const { manifests, ...written } of kindLists(network)) {
      const meant = meantKind(written);
      if (!meant) continue;
      const { field, ...texts } = textsOf(written, meant);
      for (const manifest of manifests) report({ places: [place(manifest, field)], ...texts });
    }
  },
};

function textsOf(
  { apiVersion, kind }: KindName,
  meant: KindName,
): Pick<Draft, 'what' | 'fix'> & { readonly field: string } {
  const field = meant.apiVersion === apiVersion ? 'kind' : 'apiVersion';
  const isNamedOtherwise = meant.kind !== kind;
  const what = apiVersion
    ? `there is no ${isNamedOtherwise ? JSON.stringify(kind) : kind} in ${JSON.stringify(apiVersion)}`
    : `${kind} has no apiVersion`;
  const parts = [
    ...(field === 'apiVersion' ? [`apiVersion: ${meant.apiVersion}`] : []),
    ...(isNamedOtherwise ? [`kind: ${meant.kind}`] : []),
  ];
  return { field, what, fix: `Write ${parts.join(' and ')}.` };
}
