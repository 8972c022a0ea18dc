import type { Ingress } from '../../model/objects/ingress';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';
import type { RouteEntry } from './entry';
import { nginxBook } from './nginx-book';
import { plainIngressBook } from './plain-ingress-book';
import type { Proxy } from './proxies';
import type { RouteBook } from './route-book';
import { traefikBooks } from './traefik-book';

/** How the controller of Ingresses leads requests, by each way that may hold. */
export function ingressBooks(
  network: Network,
  { entry, ingresses = [], others = [] }: Proxy,
): readonly RouteBook[] {
  const known = byEntry(network);
  const made = known.get(entry) ?? makeBooks(network, entry, ingresses, others);
  known.set(entry, made);
  return made;
}

const byEntry = derived((): Map<RouteEntry, readonly RouteBook[]> => new Map());

function makeBooks(
  network: Network,
  entry: RouteEntry,
  ingresses: readonly Ingress[],
  routes: readonly Manifest[],
): readonly RouteBook[] {
  if (entry.controller === 'ingress-nginx') return [nginxBook(entry, ingresses)];
  if (entry.controller === 'Traefik') return traefikBooks(network, { entry, ingresses, routes });
  return [plainIngressBook(entry, ingresses)];
}
