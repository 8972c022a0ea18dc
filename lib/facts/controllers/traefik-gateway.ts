import { coversHosts, hostPattern } from '../../net/host-pattern';
import type { Fault, FaultAt } from '../values/fault';

/** A match of an HTTPRoute for one host, as the facts below need it. */
export interface GatewayMatch {
  readonly host?: string | undefined;
  readonly path: string;
  readonly pathType?: string | undefined;
  readonly method?: string | undefined;
  readonly matchHeaders?: Readonly<Record<string, string>> | undefined;
  readonly matchQuery?: Readonly<Record<string, string>> | undefined;
  /** The number that messages give it, where that is not its own. */
  readonly position?: number | undefined;
}

/**
 * What the Gateways of Traefik sort matches by: the path, the method, headers and the query, and the
 * length of the host last, where the specification demands the host first.
 * @see https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/gateway/httproute.go
 */
export function traefikGatewayPriority(match: GatewayMatch): number {
  const { host = '', path, method, matchHeaders = {}, matchQuery = {} } = match;
  const others = (method === undefined ? 0 : 1000) + 100 * Object.keys(matchHeaders).length;
  return (
    pathPriority(path, match.pathType) + others + 10 * Object.keys(matchQuery).length + host.length
  );
}

function pathPriority(path: string, pathType = 'Prefix'): number {
  if (pathType === 'Exact') return 100_000;
  return path === '/' && pathType === 'Prefix' ? 1 : 10_000 + 100 * path.length;
}

/** Routes that get requests for a more particular host, which the specification leads by another route. */
export function overtakingRoutes(routes: readonly GatewayMatch[]): FaultAt[] {
  return routes.flatMap((route, index) => {
    const loser = routes.findIndex((other) => overtakes(route, other, routes));
    return loser < 0 ? [] : [{ index, field: 'path', fault: overtaking(loser, routes[loser]) }];
  });
}

function overtakes(wide: GatewayMatch, other: GatewayMatch, all: readonly GatewayMatch[]): boolean {
  const isWider = wide.host !== other.host && covers(wide.host, other.host);
  if (!isWider || !shareRequests(wide, other)) return false;
  if (traefikGatewayPriority(wide) <= traefikGatewayPriority(other)) return false;
  return !all.some((own) => own.host === other.host && takesAllOf(own, wide));
}

function covers(host: string | undefined, other: string | undefined): boolean {
  return other !== undefined && coversHosts(hostPattern(host), hostPattern(other));
}

/** Of an expression nobody knows. */
function shareRequests(a: GatewayMatch, b: GatewayMatch): boolean {
  if ([a, b].some(({ pathType }) => pathType === 'RegularExpression')) return false;
  const isApart =
    (a.method !== undefined && b.method !== undefined && a.method !== b.method) ||
    differ(a.matchHeaders, b.matchHeaders) ||
    differ(a.matchQuery, b.matchQuery);
  return !isApart && (isBelow(a, b) || isBelow(b, a));
}

function differ(
  a: Readonly<Record<string, string>> = {},
  b: Readonly<Record<string, string>> = {},
) {
  return Object.entries(a).some(([name, value]) => Object.hasOwn(b, name) && b[name] !== value);
}

/** Whether all paths of `a` are paths of `b`. */
function isBelow(a: GatewayMatch, b: GatewayMatch): boolean {
  if (b.pathType === 'Exact') return a.pathType === 'Exact' && a.path === b.path;
  return `${a.path}/`.startsWith(`${b.path.replace(/\/+$/, '')}/`);
}

/** Whether a match of the host itself takes all of them, and is tried first. */
function takesAllOf(own: GatewayMatch, wide: GatewayMatch): boolean {
  const isPlain =
    own.method === undefined &&
    Object.keys({ ...own.matchHeaders, ...own.matchQuery }).length === 0 &&
    own.pathType !== 'RegularExpression';
  return (
    isPlain && isBelow(wide, own) && traefikGatewayPriority(own) >= traefikGatewayPriority(wide)
  );
}

function overtaking(index: number, loser: GatewayMatch | undefined): Fault {
  const host = JSON.stringify(loser?.host ?? '');
  return {
    what: `takes requests for ${host} from routes[${loser?.position ?? index}] by the Gateways of Traefik`,
    why: 'they compare the path, the method, the headers and the query before the host',
    fix: `write this route for ${host} too, where its requests lead`,
  };
}
