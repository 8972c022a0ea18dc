import { WRITE_WEIGHT } from './sentences';
import type { Fact, Fault, FaultAt } from './fault';

/** One path of an Ingress, as the facts below need it. */
export interface RouteFacts {
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
 * Routes that no request can tell apart. Exact and Prefix of one path are two routes, `/shop` and
 * `/shop/` as Prefix are one.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches
 */
export function repeatedRoutes(routes: readonly RouteFacts[], caseless: boolean): FaultAt[] {
  const keys = routes.map((route) => routeKey(route, caseless));
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    return first < index
      ? [{ index, field: 'path', fault: taken(routes[first]?.position ?? first) }]
      : [];
  });
}

/** What a request sees of a route. Some controllers match without regard to case. */
export function routeKey(route: RouteFacts, caseless: boolean): string {
  const { host, path, pathType = 'Prefix', method, matchHeaders, matchQuery } = route;
  const element = pathType === 'Prefix' ? path.replace(/\/+$/, '') : path;
  const headers = pairs(matchHeaders).map(([name, value]) => [name.toLowerCase(), value]);
  return JSON.stringify([
    ...[host ?? '', pathType, caseless ? element.toLowerCase() : element],
    ...[method ?? '', headers.sort(), pairs(matchQuery).sort()],
  ]);
}

/** A redirect, as the fact below needs it. */
interface RedirectFacts {
  readonly scheme?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly path?: string | undefined;
  readonly prefix?: string | undefined;
}

/** Whether a redirect leads to what it is for itself. `schemes` are those that the route is served by. */
export function leadsBack(
  { scheme, host, port, path, prefix }: RedirectFacts,
  route: RouteFacts,
  schemes: readonly string[],
): boolean {
  const staysInScheme = scheme === undefined || schemes.includes(scheme);
  const staysAtHost = host === undefined || host === route.host;
  const target = path ?? prefix;
  const staysAtPath = target === undefined || target === route.path;
  return port === undefined && staysInScheme && staysAtHost && staysAtPath;
}

/** A share of requests. @see https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref */
export const weight: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 0 && value <= 1_000_000
    ? undefined
    : {
        what: 'is not a weight',
        why: 'a weight is a whole number from 0 to 1000000',
        fix: 'write a number in that range, such as 10',
      };

/** Backends that share requests, by their weights. */
export function weightsFault(weights: readonly number[], most: number): Fault | undefined {
  if (weights.length === 0) {
    return {
      what: 'contains no backend',
      why: 'a route needs a destination',
      fix: 'write at least one, such as { backend: HttpBackend.of(app), weight: 90 }',
    };
  }
  if (weights.length > most) {
    return {
      what: `has ${weights.length} backends`,
      why:
        most === 2
          ? 'ingress-nginx sends a part of the requests to one other backend only'
          : 'an HTTPRoute has at most 16 backends in one rule',
      fix: `write at most ${most}${most === 2 ? ', or via: Via.GATEWAY' : ''}`,
    };
  }
  if (weights.some((one) => one > 0)) return undefined;
  return {
    what: 'have no weight above 0',
    why: 'the controller would answer every request with an error',
    fix: WRITE_WEIGHT,
  };
}

function pairs(map: Readonly<Record<string, string>> | undefined): [string, string][] {
  return Object.entries(map ?? {});
}

function taken(first: number): Fault {
  return {
    what: `is also the path of routes[${first}], on the same host`,
    why: 'a request would match both, and the controller would send it to one of them',
    fix: 'write another path or another host',
  };
}
