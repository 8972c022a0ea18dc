import type { Fault, FaultAt } from './fault';

/** One path of an Ingress, as the facts below need it. */
export interface RouteFacts {
  readonly host?: string | undefined;
  readonly path: string;
  readonly pathType?: string | undefined;
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
    return first < index ? [{ index, field: 'path', fault: taken(first) }] : [];
  });
}

/** What a request sees of a route. Some controllers match without regard to case. */
export function routeKey({ host, path, pathType }: RouteFacts, caseless: boolean): string {
  const isExact = pathType === 'Exact';
  const element = isExact ? path : path.replace(/\/+$/, '');
  return JSON.stringify([host ?? '', isExact, caseless ? element.toLowerCase() : element]);
}

function taken(first: number): Fault {
  return {
    what: `is the path of routes[${first}] too, on the same host`,
    why: 'a request would match both, and the controller would send all to one of them',
    fix: 'write another path or another host',
  };
}
