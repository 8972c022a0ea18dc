import { compareHosts } from '../../net/host-pattern';
import { PathKind, coveringPrefixes } from '../../net/path-pattern';
import { groupBy } from './group';
import type { RouteClaim, Tie, Unreachable } from './route-claim';

/*
 * Hosts, paths, methods, headers and parameters are endless, so for every match there is a request
 * that has what the match asks for and is unlike all others beside. Whatever takes that request
 * takes all of the match: a match is never covered by several others together, and to look for one
 * is enough. One that goes first by path, method, headers or parameters asks for more there. So only
 * two things cover a match: an equal one that is written before it, and one that goes first by its
 * host - which needs a listener that leaves the same hosts to both.
 */

export interface Overlaps {
  /** The matches that several objects claim in one scope, or that one Ingress claims twice. */
  readonly ties: readonly Tie[];
  /** The rules that never get a request: each of their claims loses to one that surely goes first. */
  readonly unreachable: readonly Unreachable[];
}

export function overlapsOf(claims: readonly RouteClaim[]): Overlaps {
  const groups = groupBy(ofSharedHosts(claims), matchKey);
  const equals = [...groups.values()].filter((those) => those.length > 1);
  return { ties: equals.filter(areRivals), unreachable: unreachableOf(claims, equals) };
}

/** Without those that are alone with their host, as most are: no other one equals them. */
function ofSharedHosts(claims: readonly RouteClaim[]): readonly RouteClaim[] {
  const counts = new Map<string, number>();
  for (const { host } of claims) counts.set(host, (counts.get(host) ?? 0) + 1);
  return claims.filter(({ host }) => counts.get(host) !== 1);
}

function unreachableOf(claims: readonly RouteClaim[], equals: readonly Tie[]): Unreachable[] {
  const takers = takersOf(claims, equals);
  if (takers.size === 0 && !claims.some(({ takenBy }) => takenBy)) return [];
  const losers = new Set(
    claims.filter((one) => one.takenBy || takers.has(one)).map(({ manifest }) => manifest),
  );
  const byRule = [
    ...groupBy(
      claims.filter(({ manifest }) => losers.has(manifest)),
      ({ manifest }) => manifest,
    ).values(),
  ].flatMap((those) => [...groupBy(those, ({ rule }) => rule).values()]);
  return byRule.flatMap((those) => {
    const [first] = those;
    const isLost = those.every((one) => takers.has(one) || one.takenBy);
    if (!first || !isLost) return [];
    const found = those.flatMap((one) => takers.get(one) ?? []);
    const { manifest, rule } = first;
    return [{ manifest, rule, claims: those, takers: [...new Set(found)] }];
  });
}

/** For each claim that loses, one that takes all of its requests. */
function takersOf(
  claims: readonly RouteClaim[],
  equals: readonly Tie[],
): Map<RouteClaim, RouteClaim> {
  const takers = new Map<RouteClaim, RouteClaim>();
  for (const tie of equals) {
    for (const [claim, before] of beaten(tie)) takers.set(claim, before);
  }
  // The hosts of an Ingress are those that its claims go before others by.
  const attached = claims.filter(({ host, hosts }) => host !== hosts);
  const mixed = new Set(attached.map(meetingOf));
  const meeting = mixed.size === 0 ? [] : claims.filter((one) => mixed.has(meetingOf(one)));
  for (const sameHosts of groupBy(meeting, meetingOf).values()) {
    for (const [claim, before] of beatenByHost(sameHosts)) takers.set(claim, before);
  }
  return takers;
}

/** Where claims of the same hosts meet. */
function meetingOf({ scope, hosts }: RouteClaim): string {
  return `${scope} ${hosts}`;
}

/**
 * Of equals in one route, the first rule wins; between routes the older one, which no file tells.
 * Of an Ingress, the API does not say which.
 */
function beaten(tie: Tie): [RouteClaim, RouteClaim][] {
  if (tie.length < 2 || tie[0]?.manifest.kind === 'Ingress') return [];
  return [...groupBy(tie, ({ manifest }) => manifest).values()].flatMap((claims) => {
    const first = claims.reduce((best, one) => (one.order < best.order ? one : best));
    return claims
      .filter(({ order }) => order > first.order)
      .map((one): [RouteClaim, RouteClaim] => [one, first]);
  });
}

/** Claims whose requests all go to one of a more particular host. */
function beatenByHost(claims: readonly RouteClaim[]): [RouteClaim, RouteClaim][] {
  const byHost = [...groupBy(claims, ({ host }) => host)];
  if (byHost.length < 2) return [];
  byHost.sort(([a], [b]) => compareHosts(a, b));
  const earlier = new Index();
  return byHost.flatMap(([, those]) => {
    const lost = those.flatMap((one): [RouteClaim, RouteClaim][] => {
      const taker = earlier.tryTaker(one);
      return taker ? [[one, taker]] : [];
    });
    for (const one of those) earlier.add(one);
    return lost;
  });
}

/** Claims by their path and by the first thing that they ask for beside. */
class Index {
  private readonly byPath = new Map<string, Map<string, RouteClaim[]>>(); // path -> condition -> claims

  add(claim: RouteClaim): void {
    const key = `${claim.path.kind} ${claim.path.text}`;
    const byCondition = this.byPath.get(key) ?? new Map<string, RouteClaim[]>();
    this.byPath.set(key, byCondition);
    const [first = ''] = claim.conditions;
    const those = byCondition.get(first);
    if (!those) byCondition.set(first, [claim]);
    // What asks for nothing more covers all that would come behind it.
    else if (first !== '') those.push(claim);
  }

  /** One that takes every request of a claim. */
  tryTaker(claim: RouteClaim): RouteClaim | undefined {
    const { path, conditions } = claim;
    for (const key of [`${path.kind} ${path.text}`, ...prefixKeys(claim)]) {
      const byCondition = this.byPath.get(key);
      if (!byCondition) continue;
      for (const first of ['', ...conditions]) {
        const taker = byCondition.get(first)?.find((one) => canTake(one, claim));
        if (taker) return taker;
      }
    }
    return undefined;
  }
}

/** An object that is given twice, as in two overlays, does not take its own requests. */
function canTake(one: RouteClaim, { manifest, conditions }: RouteClaim): boolean {
  if (one.manifest !== manifest && one.manifest.identity === manifest.identity) return false;
  return one.conditions.every((condition) => conditions.includes(condition));
}

function prefixKeys({ path }: RouteClaim): string[] {
  if (path.kind === PathKind.OPAQUE) return [`${PathKind.PREFIX} `];
  return coveringPrefixes(path).map((text) => `${PathKind.PREFIX} ${text}`);
}

/** What makes two claims one match. */
function matchKey({ scope, host, hosts, path, conditions }: RouteClaim): string {
  return [scope, host, hosts, path.kind, path.text, ...conditions].join('\n');
}

function areRivals(tie: Tie): boolean {
  if (new Set(tie.map(({ manifest }) => manifest.identity)).size > 1) return true;
  return [...groupBy(tie, ({ manifest }) => manifest).values()].some(
    (claims) => claims.length > 1 && claims[0]?.manifest.kind === 'Ingress',
  );
}
