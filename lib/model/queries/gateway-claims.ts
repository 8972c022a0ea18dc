import { EVERY_HOST, commonHosts, hostPattern } from '../../net/host-pattern';
import type { PathPattern } from '../../net/path-pattern';
import { exactPath, opaquePath, prefixPath } from '../../net/path-pattern';
import type { Route, RouteRule } from '../objects/route';
import type { Fields } from '../read/fields';
import { at, listOf, textOf } from '../read/fields';
import type { ListenerScope } from './listener-scopes';
import { scopesOf, tryTakenBefore } from './listener-scopes';
import type { Network } from './network';
import type { RouteClaim } from './route-claim';
import { stableText } from './stable';

interface Match {
  readonly field: string;
  readonly path: PathPattern;
  readonly conditions: readonly string[];
}

type RuleMatch = Match & { readonly rule: string; readonly order: number };

/** What a route asks for, at each listener that it is attached to. */
export function gatewayClaims(network: Network, route: Route): RouteClaim[] {
  const matches = route.rules.flatMap((rule, order) =>
    matchesOf(route, rule).map((match) => ({ ...match, rule: rule.field, order })),
  );
  // The API server takes 16 hostnames and 128 matches.
  if (route.hostnames.length * matches.length > MOST_PAIRS) return [];
  const scopes = new Map(
    route.parents
      .flatMap((parent) => scopesOf(network, route, parent))
      .map((scope) => [scope.key, scope]),
  );
  return [...scopes.values()].flatMap((scope) => claimsIn(scope, route, matches));
}

const MOST_PAIRS = 10_000;

function claimsIn(scope: ListenerScope, route: Route, matches: readonly RuleMatch[]): RouteClaim[] {
  const hostnames = new Set(route.hostnames.map(hostPattern));
  return [...(hostnames.size > 0 ? hostnames : [EVERY_HOST])].flatMap((host) => {
    const hosts = commonHosts(host, scope.hostname);
    if (hosts === undefined) return [];
    const takenBy = tryTakenBefore(scope, hosts);
    return matches.map(({ field, rule, order, path, conditions }) => ({
      manifest: route.manifest,
      field,
      rule,
      order,
      scope: scope.key,
      host,
      hosts,
      path,
      conditions,
      takenBy,
    }));
  });
}

function matchesOf({ manifest }: Route, rule: RouteRule): Match[] {
  const { field, matches } = rule;
  if (!MATCHING.has(manifest.kind) || matches.length === 0) {
    return [{ field, path: prefixPath('/'), conditions: [] }];
  }
  const read = manifest.kind === 'GRPCRoute' ? grpcMatch : httpMatch;
  return matches.map((match) => ({ field: match.field, ...read(match.fields) }));
}

const MATCHING = new Set(['HTTPRoute', 'GRPCRoute']);

function httpMatch(match: Fields): Omit<Match, 'field'> {
  const method = textOf(at(match, 'method'));
  const conditions = [
    ...(method === undefined ? [] : [`method ${method}`]),
    ...pairsOf(at(match, 'headers'), 'header', (name) => name.toLowerCase()),
    ...pairsOf(at(match, 'queryParams'), 'query', (name) => name),
  ];
  return { path: httpPath(at(match, 'path')), conditions: conditions.sort() };
}

function httpPath(path: unknown): PathPattern {
  const type = textOf(at(path, 'type')) ?? 'PathPrefix';
  const value = textOf(at(path, 'value')) ?? '/';
  if (type === 'Exact') return exactPath(value);
  return type === 'PathPrefix' ? prefixPath(value) : opaquePath(`${type} ${value}`);
}

function grpcMatch(match: Fields): Omit<Match, 'field'> {
  const method = at(match, 'method');
  const [service, name] = [textOf(at(method, 'service')), textOf(at(method, 'method'))];
  const isPlain = (textOf(at(method, 'type')) ?? 'Exact') === 'Exact';
  return {
    path: grpcPath(method, isPlain, service, name),
    conditions: pairsOf(at(match, 'headers'), 'header', (key) => key.toLowerCase()).sort(),
  };
}

/** A call is a request for `/<service>/<method>`. */
function grpcPath(method: unknown, isPlain: boolean, service?: string, name?: string): PathPattern {
  if (service === undefined && name === undefined) return prefixPath('/');
  if (!isPlain || service === undefined) return opaquePath(stableText(method));
  return name === undefined ? prefixPath(`/${service}`) : exactPath(`/${service}/${name}`);
}

/** Of two headers that differ in case alone, only the first counts. */
function pairsOf(list: unknown, what: string, nameOf: (name: string) => string): string[] {
  const pairs = listOf(list);
  if (pairs.length === 0) return [];
  const byName = new Map<string, string>();
  for (const pair of pairs) {
    const name = nameOf(textOf(at(pair, 'name')) ?? '');
    if (byName.has(name)) continue;
    const rest = [textOf(at(pair, 'type')) ?? 'Exact', textOf(at(pair, 'value')) ?? ''];
    byName.set(name, JSON.stringify([what, name, ...rest]));
  }
  return [...byName.values()];
}
