import type { Asked } from './asked';
import { hostOf, pathOf } from './asked';
import type { Ending } from './ending';
import type { Listener } from './listeners';
import type { PathChange } from './path-changes';
import { changedPath } from './path-changes';

export interface RequestRedirect {
  readonly scheme?: string;
  readonly hostname?: string;
  readonly port?: number;
  readonly path?: PathChange;
  readonly statusCode?: number;
}

const WELL_KNOWN: Readonly<Record<string, number>> = { http: 80, https: 443 };

/**
 * Where a redirect leads, without the query. The port of a scheme, or of the listener, is left out
 * where it is the usual one.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprequestredirectfilter
 */
export function redirected(
  { scheme, hostname, port, path, statusCode = 302 }: RequestRedirect,
  asked: Asked,
  listener: Listener,
  prefix: string,
): Ending {
  const to = scheme ?? listener.protocol.toLowerCase();
  const at = port ?? (scheme === undefined ? listener.port : WELL_KNOWN[scheme]);
  const end = at === WELL_KNOWN[to] ? '' : `:${at}`;
  const changed = changedPath(path, prefix, pathOf(asked));
  return { redirect: `${to}://${hostname ?? hostOf(asked)}${end}${changed}`, status: statusCode };
}
