import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET546: Rule = {
  id: 'NET546',
  name: 'traefik-middleware-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others'],
  what: 'A route of Traefik names a Middleware that is not in the checked files, although they contain others.',
  why: 'if the Middleware is not in the cluster either, Traefik answers requests of the route with status 404',
  fix: 'Correct the name or the namespace, or check the Middleware together with the route.',
  waive: 'If the Middleware comes from another repository.',
  sources: [
    'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/middleware/',
    'https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-crd/',
  ],
  check(network, report) {
    for (const reference of GROUPS.flatMap((group) => referencesIn(network, group))) {
      const those = middlewaresNamed(network).get(reference.kind);
      if (!those || those.isOpen) continue;
      const named = those.byName.get(reference.name) ?? [];
      if (named.some(({ namespace }) => namespace === reference.namespace)) continue;
      report(draftOf(reference, named));
    }
  },
};

const GROUPS = ['traefik.io', 'traefik.containo.us'];

interface Reference {
  readonly manifest: Manifest;
  readonly field: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

function draftOf(
  { manifest, field, kind, namespace, name }: Reference,
  named: readonly Manifest[],
): Draft {
  const places = [place(manifest, field)];
  const what = `no ${kind} ${name} of namespace ${namespace} is in the checked files`;
  const [other] = named;
  if (!other || named.length > 1 || ![manifest, other].every(writesNamespace)) {
    return { places, what };
  }
  return {
    places: [...places, place(other, 'metadata.namespace')],
    what,
    why: `the one of that name is in ${other.namespace}, and Traefik looks in the namespace of the route where none is written`,
    fix: `Write namespace: ${other.namespace} and start Traefik with allowCrossNamespace, or move the ${kind}.`,
    severity: Severity.WARNING,
  };
}

/** Whoever applies an object that writes none chooses its namespace. */
function writesNamespace({ object }: Manifest): boolean {
  return textOf(within(object, 'metadata', 'namespace')) !== undefined;
}

/** Those of other providers, such as `auth@file`, are in no manifest. */
function referencesIn(network: Network, group: string): Reference[] {
  const of = (kind: string, keys: readonly string[], refers: string, inner?: string) =>
    network.others(group, kind).flatMap((manifest) =>
      entries(keys.join('.'), within(manifest.object, ...keys)).flatMap((outer) =>
        (inner === undefined
          ? [outer]
          : entries(`${outer.field}.${inner}`, at(outer.value, inner))
        ).flatMap(({ field, value }) => {
          const name = textOf(at(value, 'name')) ?? '';
          if (name === '' || name.includes('@')) return [];
          const namespace = textOf(at(value, 'namespace')) || manifest.namespace;
          return [{ manifest, field: `${field}.name`, kind: refers, namespace, name }];
        }),
      ),
    );
  return [
    ...of('IngressRoute', ['spec', 'routes'], 'Middleware', 'middlewares'),
    ...of('IngressRouteTCP', ['spec', 'routes'], 'MiddlewareTCP', 'middlewares'),
    ...of('Middleware', ['spec', 'chain', 'middlewares'], 'Middleware'),
  ];
}

function entries(
  field: string,
  list: unknown,
): { readonly field: string; readonly value: unknown }[] {
  return listOf(list).map((value, index) => ({ field: `${field}[${index}]`, value }));
}

interface Middlewares {
  readonly byName: ReadonlyMap<string, readonly Manifest[]>;
  /** Whether a later tool names one. */
  readonly isOpen: boolean;
}

/** Kind -> those that are given; nothing where none is, since all are kept elsewhere then. */
const middlewaresNamed = derived((network): ReadonlyMap<string, Middlewares> => {
  const kinds = ['Middleware', 'MiddlewareTCP'].map((kind): [string, readonly Manifest[]] => [
    kind,
    GROUPS.flatMap((group) => [...network.others(group, kind)]),
  ]);
  return new Map(
    kinds
      .filter(([, those]) => those.length > 0)
      .map(([kind, those]) => [
        kind,
        {
          byName: groupBy(those, ({ name }) => name),
          isOpen: those.some((one) => isOpenPlace(place(one))),
        },
      ]),
  );
});
