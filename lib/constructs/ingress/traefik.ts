import { TRAEFIK, traefikPriorities } from '../../facts/traefik';
import { PathType } from '../enums';
import type { Route, RouteTable } from '../route-table';
import type { Dialect } from './dialect';
import { PLAIN, given, textOf } from './dialect';

/** Traefik, whose routes have priorities by what else the table holds. */
export function traefikDialect({ routes }: RouteTable): Dialect {
  const priorities = traefikPriorities(routes);
  const byRoute = new Map(routes.map((route, index) => [route, priorities[index]]));
  return {
    path: (route) =>
      isRegex(route)
        ? { path: route.path, pathType: 'ImplementationSpecific' }
        : { path: route.path, pathType: route.pathType },
    routeAnnotations: (route) =>
      given({
        [TRAEFIK.pathMatcher]: isRegex(route) ? 'PathRegexp' : undefined,
        [TRAEFIK.priority]: textOf(byRoute.get(route)),
      }),
    tableAnnotations: PLAIN.tableAnnotations,
  };
}

function isRegex({ pathType }: Route): boolean {
  return pathType === PathType.REGULAR_EXPRESSION;
}
