import { PATH_MATCHER } from '../../facts/traefik';
import { PathType } from '../enums';
import type { Route } from '../route-table';
import type { Dialect } from './dialect';
import { PLAIN, given } from './dialect';

/** Traefik. */
export const TRAEFIK_DIALECT: Dialect = {
  path: (route) =>
    isRegex(route)
      ? { path: route.path, pathType: 'ImplementationSpecific' }
      : { path: route.path, pathType: route.pathType },
  routeAnnotations: (route) => given({ [PATH_MATCHER]: isRegex(route) ? 'PathRegexp' : undefined }),
  tableAnnotations: PLAIN.tableAnnotations,
};

function isRegex({ pathType }: Route): boolean {
  return pathType === PathType.REGULAR_EXPRESSION;
}
