import {
  MIDDLEWARE,
  TRAEFIK,
  middlewareRef,
  traefikPriorities,
} from '../../../facts/controllers/traefik';
import { PathType } from '../../common/enums';
import type { TableRoute, RouteTable } from '../table/route-table';
import type { Dialect } from './dialect';
import { PLAIN, annotationsOf, annotationText } from './dialect';
import { middlewaresOf, nameMiddlewares } from './middlewares';

/** Traefik, whose routes have priorities by what else the table holds, and Middlewares that they pass. */
export function traefikDialect({ name, namespace, routes, options }: RouteTable): Dialect {
  const priorities = traefikPriorities(routes);
  const chains = new Map(routes.map((route) => [route, middlewaresOf(route, options)]));
  const middlewares = nameMiddlewares(name, [...chains.values()].flat());
  const refs = (route: TableRoute) =>
    (chains.get(route) ?? []).map(({ spec }) =>
      middlewareRef(namespace, middlewares.get(JSON.stringify(spec))?.name ?? ''),
    );
  const byRoute = new Map(routes.map((route, index) => [route, priorities[index]]));
  return {
    path: (route) =>
      isRegex(route)
        ? { path: route.path, pathType: 'ImplementationSpecific' }
        : { path: route.path, pathType: route.pathType },
    routeAnnotations: (route) =>
      annotationsOf({
        [TRAEFIK.pathMatcher]: isRegex(route) ? 'PathRegexp' : undefined,
        [TRAEFIK.priority]: annotationText(byRoute.get(route)),
        [TRAEFIK.middlewares]: refs(route).join(',') || undefined,
      }),
    tableAnnotations: PLAIN.tableAnnotations,
    objects: [...middlewares.values()].map((one) => ({ ...MIDDLEWARE, ...one })),
  };
}

function isRegex({ pathType }: TableRoute): boolean {
  return pathType === PathType.REGULAR_EXPRESSION;
}
