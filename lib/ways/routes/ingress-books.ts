import type { Ingress } from '../../model/objects/ingress';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import type { RouteEntry } from './entry';
import { nginxBook } from './nginx-book';
import { plainIngressBook } from './plain-ingress-book';
import type { Proxy } from './proxies';
import type { RouteBook } from './route-book';
import { traefikIngressBooks } from './traefik-ingress-book';

/** How the controller of Ingresses leads requests, by each way that may hold. */
export function ingressBooks(
  network: Network,
  { entry, ingresses = [] }: Proxy,
): readonly RouteBook[] {
  const known = byEntry(network);
  const made = known.get(entry) ?? makeBooks(entry, ingresses);
  known.set(entry, made);
  return made;
}

const byEntry = derived((): Map<RouteEntry, readonly RouteBook[]> => new Map());

function makeBooks(entry: RouteEntry, ingresses: readonly Ingress[]): readonly RouteBook[] {
  if (entry.controller === 'ingress-nginx') return [nginxBook(entry, ingresses)];
  if (entry.controller === 'Traefik') return traefikIngressBooks(entry, ingresses);
  return [plainIngressBook(entry, ingresses)];
}
