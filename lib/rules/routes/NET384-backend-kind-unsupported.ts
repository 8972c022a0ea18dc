import { isKnownBackend } from '../../facts/controllers/gateway-backends';
import { derived } from '../../model/queries/derived';
import { kindLists } from '../../model/queries/kind-lists';
import type { RouteBackend } from '../../model/queries/route-backends';
import { routeBackends } from '../../model/queries/route-backends';
import { textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

export const NET384: Rule = {
  id: 'NET384',
  name: 'backend-kind-unsupported',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['manifests', 'others', 'routes'],
  what: 'A route names a backend of a kind that no implementation is known to support.',
  why: 'the Gateway reports ResolvedRefs=False (InvalidKind) unless its implementation supports the kind, and answers with status 500',
  fix: 'Write `kind: Service` of the group "", or correct the group and the kind.',
  waive: 'If the implementation supports the kind.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference'],
  check(network, report) {
    const inFiles = kindsInFiles(network);
    for (const route of network.routes) {
      for (const backend of routeBackends(route)) {
        const { group, kind, name, field } = backend;
        if (isKnownBackend(backend) || inFiles.has(keyOf(backend))) continue;
        report({
          places: [place(route.manifest, field)],
          what: `the backend ${name} is of the kind ${kind} of the group ${JSON.stringify(group)}`,
          ...(isOfCluster(backend) && { severity: Severity.WARNING, why: OF_CLUSTER }),
        });
      }
    }
  },
};

const OF_CLUSTER =
  'the Gateway reports ResolvedRefs=False (InvalidKind) and answers with status 500: of the kinds of Kubernetes, implementations support Service of the group ""';

/** Kinds of Kubernetes itself, and a Service of a group that it is not in. */
function isOfCluster({ group, kind }: RouteBackend): boolean {
  return group === '' || (kind === 'Service' && ['core', 'v1', 'apps'].includes(group));
}

/** What is there under a definition, or defined in the files, is meant. */
const kindsInFiles = derived((network): ReadonlySet<string> => {
  const given = kindLists(network).filter(({ group }) => group.includes('.'));
  const defined = network.others('apiextensions.k8s.io', 'CustomResourceDefinition');
  return new Set([
    ...given.map(keyOf),
    ...defined.map(({ spec }) =>
      keyOf({
        group: textOf(within(spec, 'group')) ?? '',
        kind: textOf(within(spec, 'names', 'kind')) ?? '',
      }),
    ),
  ]);
});

function keyOf({ group, kind }: { readonly group: string; readonly kind: string }): string {
  return `${group}/${kind}`;
}
