import { TRAEFIK_GATEWAY } from '../../facts/controllers/gateway-implementations';
import type { GatewayObject } from '../../model/objects/gateway';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { compareHosts, coversHosts, hostPattern } from '../../net/host-pattern';
import type { Request } from '../ask/request';
import { isTls } from '../ask/request';
import type { Attached } from './attachments';
import type { Candidate } from './candidate';
import { tryTraefikPath } from './decoded-path';
import type { Exclusions } from './excluded-routes';
import type { Door } from './gateway-doors';
import type { GatewayCandidate } from './gateway-candidates';
import { gatewayCandidates } from './gateway-candidates';
import { closedHop, noRouteHop, doorHop } from './gateway-hops';
import {
  compareByContour,
  compareByTraefik,
  compareMatches,
  whyGatewayFirst,
} from './gateway-order';
import type { GatewayReading } from './gateway-reading';
import { readingsOf } from './gateway-reading';
import { byHost } from './host-book';
import { patternsOf } from './host-index';
import { HostNaming } from './host-naming';
import { PathTestKind, isPlainPath } from './path-test';
import type { RouteBook } from './route-book';
import type { RouteTier, Tiers } from './selection';
import { ranksOf } from './selection';

/** How the listeners of one port and protocol of a Gateway lead requests, by each reading that may hold. */
export function gatewayBooks(
  network: Network,
  { gateway, controller, attached, exclusions }: AttachedGateway,
  doors: readonly Door[],
  isStream: boolean,
): RouteBook[] {
  const all = gatewayCandidates(
    network,
    doors.flatMap((door) => attached.get(door) ?? []),
  );
  const longest = longestHosts(all);
  const byHosts = groupBy(all, ({ hosts }) => hosts);
  const context: Context = { gateway, controller, doors, all, byHosts, longest, isStream };
  return relevant(readingsOf(controller), doors, all, exclusions).map((reading) =>
    bookOf(context, reading, exclusions.of(reading)),
  );
}

/** A Gateway, and what its listeners take. */
export interface AttachedGateway {
  readonly gateway: GatewayObject;
  readonly controller?: string;
  readonly attached: ReadonlyMap<Door, readonly Attached[]>;
  readonly exclusions: Exclusions;
}

interface Context {
  readonly gateway: GatewayObject;
  readonly controller?: string;
  readonly doors: readonly Door[];
  readonly byHosts: ReadonlyMap<string, readonly GatewayCandidate[]>;
  readonly all: readonly GatewayCandidate[];
  readonly longest: (one: GatewayCandidate) => string;
  readonly isStream: boolean;
}

/** Those that can make a difference here. */
function relevant(
  readings: readonly GatewayReading[],
  doors: readonly Door[],
  all: readonly GatewayCandidate[],
  { isMixed, isTied }: Exclusions,
): readonly GatewayReading[] {
  const [first] = readings;
  if (!first || readings.length === 1) return readings;
  const isOfOneKind = new Set(all.map(({ manifest }) => manifest.kind)).size < 2;
  const same: Partial<GatewayReading> = {
    ...(doors.length < 2 && { isolates: first.isolates }),
    ...(doors.every(({ listener }) => !listener.hostname) && { byCommonHost: first.byCommonHost }),
    ...(all.every(
      ({ match }) => match.length === match.trimmed || (isOfOneKind && isRoot(match)),
    ) && {
      trimsSlash: first.trimsSlash,
    }),
    ...(!isMixed && { excludesParent: first.excludesParent }),
    ...(!isTied && { takesGrpcFirst: first.takesGrpcFirst }),
  };
  return readings.filter((one) =>
    Object.entries(same).every(([key, value]) => one[key as keyof GatewayReading] === value),
  );
}

/** It is shorter than every other path, with its slash or without; a call may have no path at all. */
function isRoot({ length }: GatewayCandidate['match']): boolean {
  return length === 1;
}

function bookOf(
  context: Context,
  reading: GatewayReading,
  excluded: ReadonlySet<Attached>,
): RouteBook {
  const { gateway, controller, doors, all, byHosts, isStream } = context;
  const tiersFor = byHost((host: string): Tiers<Candidate> => {
    const door = reading.isolates ? tryDoorFor(doors, host) : undefined;
    const those = patternsOf(host, 'any')
      .flatMap((pattern) => byHosts.get(pattern) ?? [])
      .filter((one) => (door === undefined || one.door === door) && !excluded.has(one.attached))
      .map((one) => ({ ...one, host: reading.byCommonHost ? one.hosts : one.written }));
    return tiersOf(onceEach(those), reading, context);
  });
  const isTraefik = controller === TRAEFIK_GATEWAY;
  const isAttached = (host: string) =>
    (byHosts.get(host) ?? []).some((one) => !excluded.has(one.attached));
  const hasRoutes = (host: string) => patternsOf(host, 'any').some((one) => byHosts.has(one));
  return {
    all: () => all.filter((one) => !excluded.has(one.attached)),
    tiersFor,
    namingOf: (host) => {
      if (patternsOf(host, 'any').some((one) => one !== '' && isAttached(one)))
        return HostNaming.ROUTE;
      return tryDoorFor(doors, host)?.listener.hostname ? HostNaming.LISTENER : HostNaming.NONE;
    },
    tryPath: (path) =>
      isStream ? '/' : isTraefik ? tryTraefikPath(path) : isPlainPath(path) ? path : undefined,
    why: (winner, other) => whyGatewayFirst(winner as GatewayCandidate, other as GatewayCandidate),
    before: () => [],
    missing: (request: Request) => {
      const door = tryDoorFor(doors, request.host);
      return !reading.goesOn && isTls(request) && door && !hasRoutes(request.host)
        ? closedHop(gateway, request, door)
        : noRouteHop(gateway, request, isStream, door);
    },
    beforeMissing: (request: Request) => {
      const door = tryDoorFor(doors, request.host);
      return door ? [doorHop(door)] : [];
    },
  };
}

/** The most specific listener for a host. */
export function tryDoorFor(doors: readonly Door[], host: string): Door | undefined {
  const [first] = doors
    .filter(({ listener }) => coversHosts(hostPattern(listener.hostname), host))
    .sort((a, b) =>
      compareHosts(hostPattern(a.listener.hostname), hostPattern(b.listener.hostname)),
    );
  return first;
}

/** A match that is there for several hosts or listeners counts for the most specific one. */
function onceEach(candidates: readonly GatewayCandidate[]): GatewayCandidate[] {
  const best = new Map<string, GatewayCandidate>();
  for (const one of candidates) {
    const key = `${one.manifest.identity} ${one.place.field}`;
    const known = best.get(key);
    if (!known || isMoreSpecific(one, known)) best.set(key, one);
  }
  return [...best.values()];
}

function isMoreSpecific(one: GatewayCandidate, other: GatewayCandidate): boolean {
  const hostOf = ({ door }: GatewayCandidate) => hostPattern(door.listener.hostname);
  return (compareHosts(one.host, other.host) || compareHosts(hostOf(one), hostOf(other))) < 0;
}

function tiersOf(
  candidates: readonly GatewayCandidate[],
  reading: GatewayReading,
  { controller, longest }: Context,
): Tiers<Candidate> {
  if (controller === TRAEFIK_GATEWAY) {
    return [{ ranks: ranksOf(candidates, compareByTraefik(longest)) }];
  }
  const byHostOf = [...groupBy(candidates, ({ host }) => host)].sort(([a], [b]) =>
    compareHosts(a, b),
  );
  const tiers = byHostOf.map(([, those]) =>
    reading.goesOn ? tierOf(those, reading) : contourTier(those, reading),
  );
  return reading.goesOn ? tiers : tiers.slice(0, 1);
}

function tierOf(those: readonly GatewayCandidate[], reading: GatewayReading): RouteTier<Candidate> {
  const isFloating = ({ path }: GatewayCandidate) => path?.kind === PathTestKind.EXPRESSION;
  return {
    ranks: ranksOf(
      those.filter((one) => !isFloating(one)),
      compareMatches(reading),
    ),
    floating: those.filter(isFloating),
  };
}

function contourTier(
  those: readonly GatewayCandidate[],
  reading: GatewayReading,
): RouteTier<Candidate> {
  return { ranks: ranksOf(those, compareByContour(reading)) };
}

/** The longest host of a route at a listener, by which Traefik orders all of them. */
function longestHosts(all: readonly GatewayCandidate[]): (one: GatewayCandidate) => string {
  const keyOf = ({ door, manifest }: GatewayCandidate) =>
    `${door.holder.manifest.identity} ${door.listener.field} ${manifest.identity}`;
  const longest = new Map<string, string>();
  for (const one of all) {
    const key = keyOf(one);
    if ((longest.get(key) ?? '').length <= one.hosts.length) longest.set(key, one.hosts);
  }
  return (one) => longest.get(keyOf(one)) ?? '';
}
