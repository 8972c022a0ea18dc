import type { Ingress, IngressPath, IngressRule } from '../../model/objects/ingress';
import { objectText } from '../../model/read/manifest';
import { hostPattern } from '../../net/host-pattern';
import type { Action, Candidate } from './candidate';
import { toEnds } from './candidate';
import type { RouteEntry } from './entry';
import { haproxyEffects } from './haproxy-effects';
import { byHost } from './host-book';
import { patternsOf } from './host-index';
import { HostNaming } from './host-naming';
import { ingressListener, notFoundHop } from './ingress-hops';
import { ingressEnd } from './ingress-places';
import { PathTestKind, exactTest, isPlainPath, prefixTest } from './path-test';
import type { PathTest } from './path-test';
import type { RouteBook } from './route-book';
import type { Tiers } from './selection';
import { ranksOf } from './selection';
import type { Doubt } from '../chain/truth';
import { groupBy } from '../../model/queries/group';

/** How any controller leads requests, as far as the Ingress API says. @see https://kubernetes.io/docs/concepts/services-networking/ingress/ */
export function plainIngressBook(entry: RouteEntry, ingresses: readonly Ingress[]): RouteBook {
  const effects = entry.controller === 'HAProxy' ? haproxyEffects : () => ({});
  const candidates = ingresses.flatMap((one) => candidatesOf(one, effects));
  const byPattern = groupBy(candidates, ({ host }) => host);
  const defaults = ingresses.flatMap(defaultOf);
  const tiersFor = byHost((host: string): Tiers<Candidate> => {
    const patterns = patternsOf(host, 'one').filter((one) => byPattern.has(one));
    const tiers = patterns.map((pattern, index) => {
      const those = byPattern.get(pattern) ?? [];
      // Whether what no path of a host takes goes on to a wildcard, each controller says for itself.
      return { ranks: ranksOf(index === 0 ? those : those.map(onlyMaybe), comparePaths) };
    });
    return defaults.length > 0 ? [...tiers, { ranks: [defaults] }] : tiers;
  });
  return {
    all: () => [...candidates, ...defaults],
    tiersFor,
    namingOf: (host) =>
      patternsOf(host, 'one').some((one) => one !== '' && byPattern.has(one))
        ? HostNaming.ROUTE
        : HostNaming.NONE,
    tryPath: (path) => (isPlainPath(path) ? path : undefined),
    why: whyFirst,
    before: (request) => ingressListener(entry, ingresses, request, 'a certificate of its own'),
    missing: (request) => notFoundHop(entry, ingresses, request),
  };
}

function onlyMaybe(candidate: Candidate): Candidate {
  return { ...candidate, presence: LESS_SPECIFIC };
}

const LESS_SPECIFIC: Doubt = {
  why: 'controllers differ in whether a request goes on to a less specific host',
};

const OF_CONTROLLER: Doubt = { why: 'the controller says what ImplementationSpecific matches' };

type Effects = (ingress: Ingress) => Pick<Action, 'redirects' | 'pathOf'>;

function candidatesOf(ingress: Ingress, effects: Effects): Candidate[] {
  return ingress.rules.flatMap((rule) =>
    rule.paths.map((path) => candidateOf(ingress, rule, path, effects)),
  );
}

function candidateOf(
  ingress: Ingress,
  rule: IngressRule,
  path: IngressPath,
  effects: Effects,
): Candidate {
  const { manifest } = ingress;
  return {
    manifest,
    host: hostPattern(rule.host),
    path: testOf(path),
    conditions: [],
    place: { manifest, field: path.field },
    action: toEnds([ingressEnd(ingress, path.backend, path.field)], effects(ingress)),
  };
}

function testOf({ path = '/', pathType }: IngressPath): PathTest {
  if (pathType === 'Exact') return exactTest(path);
  const prefix = prefixTest(path);
  if (pathType === 'Prefix' || path === '/' || path === '') return prefix;
  return { ...prefix, kind: PathTestKind.EXPRESSION, test: () => OF_CONTROLLER };
}

function defaultOf(ingress: Ingress): Candidate[] {
  const { manifest, defaultBackend } = ingress;
  if (!defaultBackend) return [];
  const { field } = defaultBackend;
  return [
    {
      ...{ manifest, host: '', path: prefixTest('/'), conditions: [] },
      place: { manifest, field },
      action: toEnds([ingressEnd(ingress, defaultBackend, field)]),
    },
  ];
}

/** What the controller itself reads may go before anything. */
const ORDER = [PathTestKind.EXPRESSION, PathTestKind.EXACT, PathTestKind.PREFIX];

function comparePaths(a: Candidate, b: Candidate): number {
  const [first, second] = [a.path, b.path];
  if (!first || !second) return 0;
  const byKind = ORDER.indexOf(first.kind) - ORDER.indexOf(second.kind);
  if (byKind !== 0 || first.kind !== PathTestKind.PREFIX) return byKind;
  return lengthOf(second) - lengthOf(first);
}

function lengthOf({ text }: PathTest): number {
  return text.replace(/\/$/, '').length;
}

function whyFirst(winner: Candidate, other: Candidate): string | undefined {
  if (winner.host !== other.host)
    return `the more specific host goes before ${objectText(other.manifest)}`;
  const name = `${other.path?.text ?? ''} of ${objectText(other.manifest)}`;
  return winner.path?.kind === PathTestKind.EXACT
    ? `an exact path goes before ${name}`
    : `the longer prefix goes before ${name}`;
}
