import { escapeRegex } from '../../facts/values/paths';
import type { Ingress } from '../../model/objects/ingress';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { objectText } from '../../model/read/manifest';
import type { Manifest } from '../../model/read/manifest';
import { ClientKind } from '../ask/client';
import type { Request } from '../ask/request';
import { Scheme, isHttp, isTls } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { tryTraefikPath } from './decoded-path';
import type { RouteEntry } from './entry';
import { byHost } from './host-book';
import { patternsOf, withoutLastDot } from './host-index';
import { HostNaming } from './host-naming';
import { ingressListener, notFoundHop } from './ingress-hops';
import type { RouteBook } from './route-book';
import { ranksOf } from './selection';
import type { HostText } from './traefik-ingress';
import { ingressCandidates, ingressDefaults } from './traefik-ingress';
import type { TraefikCandidate } from './traefik-routes';
import { traefikCandidates } from './traefik-routes';

/** What one Traefik serves: Ingresses, and routes of its own kinds. */
export interface TraefikObjects {
  readonly entry: RouteEntry;
  readonly ingresses: readonly Ingress[];
  readonly routes: readonly Manifest[];
}

/**
 * How Traefik leads requests: by the priority of each rule, or its length as a text. Before 3.7 a
 * wildcard of an Ingress is an expression there, and since then a host, so there is a book for each.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/#priority
 */
export function traefikBooks(network: Network, objects: TraefikObjects): RouteBook[] {
  const hasWildcard = objects.ingresses.some(({ rules }) =>
    rules.some(({ host = '' }) => host.startsWith('*')),
  );
  const routes = traefikCandidates(network, objects.routes);
  return (hasWildcard ? [wildcardHost, wildcardExpression] : [wildcardHost]).map((textOf) =>
    bookOf(objects, [
      ...objects.ingresses.flatMap((one) => ingressCandidates(network, one, textOf)),
      ...routes,
    ]),
  );
}

const wildcardHost: HostText = (host) => `Host("${host}")`;

const wildcardExpression: HostText = (host) =>
  host.startsWith('*')
    ? `HostRegexp("^${escapeRegex(host).replace('\\*', '[a-zA-Z0-9-]+')}$")`
    : wildcardHost(host);

function bookOf(objects: TraefikObjects, candidates: readonly TraefikCandidate[]): RouteBook {
  const { entry, ingresses, routes } = objects;
  const byPattern = groupBy(candidates, ({ host }) => host);
  const everyHost = byPattern.get('') ?? [];
  const defaults = ingresses.flatMap(ingressDefaults);
  const tiersFor = byHost((host: string) => {
    const those = patternsOf(withoutLastDot(host), 'one').flatMap(
      (one) => byPattern.get(one) ?? [],
    );
    const ranks = (isStream: boolean) =>
      ranksOf(
        onceEach(those.filter((one) => one.isStream === isStream)),
        (a, b) => b.priority - a.priority,
      );
    return [{ ranks: ranks(true) }, { ranks: ranks(false) }, { ranks: [defaults] }];
  });
  const certificate =
    routes.length > 0
      ? 'the certificate of its routes or its default one'
      : 'its own default certificate';
  return {
    all: () => [...candidates, ...defaults],
    tiersFor,
    namingOf: (host) =>
      patternsOf(host, 'one').some((one) => one !== '' && byPattern.has(one)) ||
      everyHost.some((one) => one.hasExpressionFor?.(requestFor(host)))
        ? HostNaming.ROUTE
        : HostNaming.NONE,
    tryPath: tryTraefikPath,
    why: (_, other) =>
      `Traefik tries the longer rule, or the greater priority, before that of ${objectText(other.manifest)}`,
    before: (request) =>
      isHttp(request)
        ? ingressListener(entry, ingresses, request, certificate).map(withTls(request))
        : [streamListener(entry, request)],
    missing: (request) => {
      if (!isHttp(request)) return noStreamHop(entry, request);
      return ingresses.length > 0 && routes.length === 0
        ? notFoundHop(entry, ingresses, request)
        : noRuleHop(entry, [...ingresses.map(({ manifest }) => manifest), ...routes], request);
    },
  };
}

/** A rule that names several hosts that a request may be for is one rule. */
function onceEach(candidates: readonly TraefikCandidate[]): TraefikCandidate[] {
  const byPlace = new Map(
    candidates.map((one) => [`${one.manifest.identity} ${one.place.field}`, one]),
  );
  return [...byPlace.values()];
}

/** To ask what a host is for, whatever the rest of a request. */
function requestFor(host: string): Request {
  return {
    from: { kind: ClientKind.INTERNET },
    ...{ scheme: Scheme.HTTPS, host, port: 443, path: '/', query: [], method: 'GET' },
    headers: new Map(),
  };
}

function withTls(request: Request): (hop: Hop) => Hop {
  if (!isTls(request)) return (hop) => hop;
  const ends = 'the entry point of Traefik ends TLS where a route does not say so';
  return (hop) => ({ ...hop, assumes: [...(hop.assumes ?? []), ends] });
}

function streamListener({ label, manifest }: RouteEntry, { scheme, port }: Request): Hop {
  return {
    kind: HopKind.LISTENER,
    verdict: Verdict.GIVEN,
    what: `${label} takes the connection by ${scheme} at port ${port}`,
    places: manifest ? [{ manifest, field: '' }] : [],
    assumes: [`${label} runs, and has an entry point for port ${port}`],
  };
}

function noStreamHop({ label }: RouteEntry, { scheme, port, host }: Request): Hop {
  return {
    kind: HopKind.ROUTE,
    verdict: Verdict.UNKNOWN,
    what: `no route of ${label} is for ${scheme} ${host}:${port}`,
    places: [],
    why: 'which ports the entry points of Traefik have is in none of the files',
  };
}

function noRuleHop(
  { label, manifest }: RouteEntry,
  objects: readonly Manifest[],
  { host, path }: Request,
): Hop {
  const [only] = objects;
  const who = objects.length === 1 && only ? objectText(only) : `${objects.length} objects`;
  return {
    kind: HopKind.ROUTE,
    verdict: Verdict.BROKEN,
    what: `${label} answers 404`,
    places: manifest
      ? [{ manifest, field: '' }]
      : objects.slice(0, 1).map((one) => ({ manifest: one, field: 'spec' })),
    why: `no rule of ${who} is for ${path} of ${host}`,
    fix: `Write a rule for ${path} of ${host}.`,
    to: { status: 404 },
  };
}
