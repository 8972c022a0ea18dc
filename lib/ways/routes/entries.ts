import type { Network } from '../../model/queries/network';
import type { RouteEntry } from './entry';
import { proxies } from './proxies';

export type { RouteEntry } from './entry';

/** Every proxy that the files show routes for. */
export function routeEntries(network: Network): readonly RouteEntry[] {
  return proxies(network).map(({ entry }) => entry);
}
