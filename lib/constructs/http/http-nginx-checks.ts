import { spreadingRedirects } from '../../facts/controllers/ingress-nginx';
import { shadowedRegexes } from '../../facts/controllers/nginx-path-order';
import type { PropPlace } from '../../props/refusals';
import { checkCanaries } from './http-canary-checks';
import type { HttpRoutesProps } from './http-route-props';
import { tableRouteOf, tableTargetOf } from './http-targets';

/** Refuses what ingress-nginx makes of routes that are right each by itself. */
export function checkNginxRoutes(
  { routes, defaultBackend }: HttpRoutesProps,
  namespace: string,
  place: PropPlace,
): void {
  const target = defaultBackend && tableTargetOf(defaultBackend, namespace);
  checkCanaries(
    routes.map((route) => tableRouteOf(route, namespace)),
    target,
    place,
  );
  for (const { index, field, fault } of [
    ...spreadingRedirects(routes),
    ...shadowedRegexes(routes),
  ]) {
    const value = field === 'path' ? routes[index]?.path : undefined;
    place.field('routes').index(index).field(field).refuse(value, fault);
  }
}
