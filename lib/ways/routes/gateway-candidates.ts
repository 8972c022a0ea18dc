import type { Route, RouteRule } from '../../model/objects/route';
import type { Network } from '../../model/queries/network';
import { groupBy } from '../../model/queries/group';
import { tryWeightSetter } from '../../model/queries/weight-setters';
import { objectText } from '../../model/read/manifest';
import { isOpenAt } from '../../model/read/placeholders';
import type { HostPattern } from '../../net/host-pattern';
import { Scheme } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import type { Doubt } from '../chain/truth';
import { Verdict } from '../chain/verdict';
import type { Attached } from './attachments';
import { backendEnd, failedHop } from './backend-ends';
import type { Action, Candidate, RouteEnd } from './candidate';
import { toEnds } from './candidate';
import type { Condition } from './condition';
import type { Door } from './gateway-doors';
import { doorHop } from './gateway-hops';
import { filterEffect } from './route-filters';
import type { RouteMatch } from './route-matches';
import { routeMatches } from './route-matches';

/** A match at a listener of a Gateway, with what its precedence goes by. */
export interface GatewayCandidate extends Candidate {
  readonly route: Route;
  readonly attached: Attached;
  readonly door: Door;
  /** The host as the route writes it, and what is left of it at the listener. */
  readonly written: HostPattern;
  readonly hosts: HostPattern;
  readonly match: RouteMatch;
  readonly rule: number;
  /** The place of the match among all of the route. */
  readonly order: number;
}

/** The matches of routes over HTTP, once for each host and listener. */
export function gatewayCandidates(
  network: Network,
  attached: readonly Attached[],
): GatewayCandidate[] {
  return [...groupBy(attached, ({ route }) => route)].flatMap(([route, those]) => {
    const bare = bareCandidates(network, route);
    return those.flatMap((one) => bare.map((candidate) => atDoor(candidate, one)));
  });
}

const IS_HTTP = new Set(['HTTPRoute', 'GRPCRoute']);

type Bare = Pick<
  GatewayCandidate,
  | 'manifest'
  | 'route'
  | 'path'
  | 'conditions'
  | 'place'
  | 'action'
  | 'match'
  | 'rule'
  | 'order'
  | 'presence'
>;

function atDoor(bare: Bare, attached: Attached): GatewayCandidate {
  const { door, written, hosts, truth } = attached;
  const presence = truth === true ? bare.presence : truth;
  return {
    ...bare,
    attached,
    door,
    written,
    hosts,
    host: hosts,
    presence,
    before: [doorHop(door)],
  };
}

function bareCandidates(network: Network, route: Route): Bare[] {
  const { manifest, rules } = route;
  let order = 0;
  return rules.flatMap((rule, index) => {
    const ends = rule.backends.map((ref) => backendEnd(network, route, ref));
    return routeMatches(route, rule).map((match): Bare => {
      order += 1;
      const isOpen = manifest.mayHoldPlaceholders && isOpenAt(manifest.object, match.field);
      return {
        ...{ manifest, route, match, order },
        rule: index,
        path: IS_HTTP.has(manifest.kind) ? match.path : undefined,
        conditions:
          manifest.kind === 'GRPCRoute' ? [IS_GRPC, ...match.conditions] : match.conditions,
        place: { manifest, field: match.field },
        action: actionOf(network, route, rule, ends, match),
        ...(isOpen && {
          presence: { why: 'a later tool fills in what the rule matches' },
        }),
      };
    });
  });
}

const ANY_HTTP: Doubt = {
  why: 'implementations differ in whether a GRPCRoute takes a request that is not gRPC',
};

const IS_GRPC: Condition = {
  text: 'gRPC',
  test: ({ scheme }) => scheme === Scheme.GRPC || scheme === Scheme.GRPCS || ANY_HTTP,
};

function actionOf(
  network: Network,
  route: Route,
  rule: RouteRule,
  ends: readonly RouteEnd[],
  match: RouteMatch,
): Action {
  const { manifest } = route;
  const { redirects, pathOf, assumes } = filterEffect(manifest, rule.filters, match.path);
  const withFilters = ends.map((end, index) => {
    const effect = filterEffect(manifest, rule.backends[index]?.filters ?? [], match.path);
    return effect.pathOf ? { ...end, pathOf: effect.pathOf } : end;
  });
  return toEnds(weighted(network, route, rule, withFilters), { redirects, pathOf, assumes });
}

/** Those that get requests; what is answered where there are none. */
export function weighted(
  network: Network,
  route: Route,
  rule: RouteRule,
  ends: readonly RouteEnd[],
): RouteEnd[] {
  const used = ends.filter(({ weight }) => weight > 0);
  if (used.length > 0) return used;
  const place = { manifest: route.manifest, field: rule.field };
  return [{ weight: 1, place, hop: { ...withoutEnds(network, route, rule), places: [place] } }];
}

function withoutEnds(network: Network, route: Route, rule: RouteRule): Omit<Hop, 'places'> {
  const { manifest } = route;
  const text = objectText(manifest);
  const setter = tryWeightSetter(network, route, rule);
  if (setter) {
    return {
      kind: HopKind.ROUTE,
      verdict: Verdict.UNKNOWN,
      what: `the weights of ${text} are written by ${objectText(setter)}`,
    };
  }
  const isEmpty = rule.backends.length === 0;
  const why = isEmpty ? 'the rule has no backend' : 'every backend has weight 0';
  return failedHop({ why, fix: 'Write a backend with a weight above 0.' }, manifest.kind, text);
}
