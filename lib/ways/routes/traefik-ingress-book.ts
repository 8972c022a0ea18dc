import { TRAEFIK } from '../../facts/controllers/traefik';
import { escapeRegex } from '../../facts/values/paths';
import type { Ingress, IngressPath, IngressRule } from '../../model/objects/ingress';
import { groupBy } from '../../model/queries/group';
import { objectText } from '../../model/read/manifest';
import { hostPattern } from '../../net/host-pattern';
import type { Candidate } from './candidate';
import { toEnds } from './candidate';
import { tryTraefikPath } from './decoded-path';
import type { RouteEntry } from './entry';
import { byHost } from './host-book';
import { patternsOf, withoutLastDot } from './host-index';
import { ingressListener, notFoundHop } from './ingress-hops';
import { ingressEnd } from './ingress-places';
import type { PathTest } from './path-test';
import { beginningTest, exactTest, expressionTest } from './path-test';
import type { RouteBook } from './route-book';
import { ranksOf } from './selection';

type Ranked = Candidate & { readonly priority: number };

/**
 * How Traefik leads the requests of Ingresses: by the length of each rule as a text. Before 3.7 a
 * wildcard is an expression there, and since then a host, so there is a book for each.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/#priority
 */
export function traefikIngressBooks(entry: RouteEntry, ingresses: readonly Ingress[]): RouteBook[] {
  const hasWildcard = ingresses.some(({ rules }) =>
    rules.some(({ host = '' }) => host.startsWith('*')),
  );
  return (hasWildcard ? [wildcardHost, wildcardExpression] : [wildcardHost]).map((textOf) =>
    bookOf(entry, ingresses, textOf),
  );
}

type HostText = (host: string) => string;

const wildcardHost: HostText = (host) => `Host("${host}")`;

const wildcardExpression: HostText = (host) =>
  host.startsWith('*')
    ? `HostRegexp("^${escapeRegex(host).replace('\\*', '[a-zA-Z0-9-]+')}$")`
    : wildcardHost(host);

function bookOf(entry: RouteEntry, ingresses: readonly Ingress[], textOf: HostText): RouteBook {
  const candidates = ingresses.flatMap((one) => candidatesOf(one, textOf));
  const byPattern = groupBy(candidates, ({ host }) => host);
  const defaults = ingresses.flatMap(defaultOf);
  const tiersFor = byHost((host: string) => {
    const those = patternsOf(withoutLastDot(host), 'one').flatMap(
      (one) => byPattern.get(one) ?? [],
    );
    return [{ ranks: ranksOf(those, (a, b) => b.priority - a.priority) }, { ranks: [defaults] }];
  });
  return {
    all: () => [...candidates, ...defaults],
    tiersFor,
    hasHost: (host) => patternsOf(host, 'one').some((one) => one !== '' && byPattern.has(one)),
    tryPath: tryTraefikPath,
    why: (_, other) =>
      `Traefik tries the longer rule, or the greater priority, before that of ${objectText(other.manifest)}`,
    before: (request) => ingressListener(entry, ingresses, request, 'its own default certificate'),
    missing: (request) => notFoundHop(entry, ingresses, request),
  };
}

function candidatesOf(ingress: Ingress, textOf: HostText): Ranked[] {
  return ingress.rules.flatMap((rule) =>
    rule.paths.map((path) => candidateOf(ingress, rule, path, textOf)),
  );
}

function candidateOf(
  ingress: Ingress,
  rule: IngressRule,
  path: IngressPath,
  textOf: HostText,
): Ranked {
  const { manifest } = ingress;
  const { annotations } = manifest;
  const matcher = matcherOf(path, annotations[TRAEFIK.pathMatcher]);
  const host = hostPattern(rule.host);
  const parts = [
    ...(rule.host === undefined ? [] : [textOf(rule.host)]),
    ...(path.path ? [`${matcher}("${path.path}")`] : []),
  ];
  const hasMiddlewares = annotations[TRAEFIK.middlewares] !== undefined;
  return {
    ...{ manifest, host, conditions: [] },
    priority: Number(annotations[TRAEFIK.priority] ?? '') || parts.join(' && ').length,
    path: testOf(matcher, path.path ?? '/'),
    place: { manifest, field: path.field },
    action: toEnds([ingressEnd(ingress, path.backend, path.field)], {
      // What Middlewares make of a path is not read.
      ...(hasMiddlewares && {
        pathOf: () => undefined,
        assumes: ['the Middlewares let the request through'],
      }),
    }),
  };
}

function matcherOf({ pathType }: IngressPath, annotated: string | undefined): string {
  if (pathType === 'Exact') return 'Path';
  return pathType === 'Prefix' ? 'PathPrefix' : (annotated ?? 'PathPrefix');
}

/** Traefik compares beginnings character by character. */
function testOf(matcher: string, path: string): PathTest {
  if (matcher === 'Path') return exactTest(path);
  return matcher === 'PathRegexp' ? expressionTest(path, 'search') : beginningTest(path);
}

/** Only of an Ingress without rules. */
function defaultOf(ingress: Ingress): Candidate[] {
  const { manifest, defaultBackend, rules } = ingress;
  if (!defaultBackend || rules.length > 0) return [];
  const { field } = defaultBackend;
  return [
    {
      ...{ manifest, host: '', path: beginningTest('/'), conditions: [] },
      place: { manifest, field },
      action: toEnds([ingressEnd(ingress, defaultBackend, field)]),
    },
  ];
}
