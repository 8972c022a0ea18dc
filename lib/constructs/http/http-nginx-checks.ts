import { spreadingRedirects } from '../../facts/controllers/ingress-nginx';
import { shadowedRegexes } from '../../facts/controllers/nginx-path-order';
import type { PropPlace } from '../../props/refusals';
import { checkCanaries } from './http-canary-checks';
import type { HostRoute } from './host-routes';
import type { HttpBackend } from './http-backend';
import { tableRouteOf, tableTargetOf } from './http-targets';

/** Refuses what ingress-nginx makes of routes that are right each by itself. */
export function checkNginxRoutes(
  routes: readonly HostRoute[],
  defaultBackend: HttpBackend | undefined,
  namespace: string,
  place: PropPlace,
): void {
  const places = place.field('routes');
  const target = defaultBackend && tableTargetOf(defaultBackend, namespace);
  checkCanaries(
    routes.map((route) => tableRouteOf(route, namespace)),
    target,
    (index) => {
      const route = routes[index];
      return route ? places.index(route.position) : place.field('defaultBackend');
    },
  );
  for (const { index, field, fault } of [
    ...spreadingRedirects(routes),
    ...shadowedRegexes(routes),
  ]) {
    const route = routes[index];
    route?.placeOf(field, places).refuse(field === 'path' ? route.path : undefined, fault);
  }
}
