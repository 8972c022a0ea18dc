import type { PropPlace } from '../../props/refusals';
import { hostPlace, statedHosts } from '../common/hosts';
import type { HttpRoute } from './http-route-props';

/** A route for one host at most. */
export interface HostRoute extends Omit<HttpRoute, 'hosts'> {
  /** Its route in the props, by number. */
  readonly position: number;
  /** Where a field of it is written. `routes` is the place of all routes. */
  readonly placeOf: (field: string, routes: PropPlace) => PropPlace;
}

/** Each route for each of its hosts. */
export function hostRoutes(routes: readonly HttpRoute[]): HostRoute[] {
  return routes.flatMap(({ hosts, ...route }, position) => {
    const written = { host: route.host, hosts };
    const stated = statedHosts(written);
    return [...(stated.length > 0 ? new Set(stated) : [undefined])].map((host) => ({
      ...route,
      host,
      position,
      placeOf: (field, places) => {
        const place = places.index(position);
        return field === 'host' ? hostPlace(written, host, place) : place.field(field);
      },
    }));
  });
}
