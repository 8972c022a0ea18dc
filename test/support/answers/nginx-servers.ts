import type { Manifest } from '../chart';
import type { IngressPath, Upstream } from './nginx-upstreams';
import {
  defaultBackendOf,
  isCanary,
  nginxAnnotation,
  rulesOf,
  upstreamName,
} from './nginx-upstreams';

/** A path of a server. */
export interface Location {
  readonly path: string;
  readonly pathType: string;
  /** Nothing is the default backend of the controller, which answers 404. */
  readonly upstream: Upstream | undefined;
  /** Made for the rest of a host, until an Ingress has that path. */
  readonly isDefault: boolean;
  /** Whose annotations it has. */
  readonly ingress: Manifest | undefined;
}

/** A host. */
export interface Server {
  readonly host: string;
  readonly locations: Location[];
  hasCertificate: boolean;
}

/** The host of requests that no other server takes. */
export const CATCH_ALL = '_';

/**
 * The hosts and their paths: the first Ingress that has a path keeps it, and the first that has a
 * host gives what takes the rest of it.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go createServers, getBackendServers
 */
export function serversOf(
  ingresses: readonly Manifest[],
  upstreams: ReadonlyMap<string, Upstream>,
): Map<string, Server> {
  const servers = emptyServers(ingresses, upstreams);
  for (const ingress of ingresses) {
    for (const { host, http } of rulesOf(ingress)) {
      const server = servers.get(host ?? CATCH_ALL) ?? servers.get(CATCH_ALL);
      for (const path of http?.paths ?? []) {
        const upstream = upstreams.get(upstreamName(ingress, path.backend));
        if (server && upstream && !upstream.canary) addPath(server, ingress, path, upstream);
      }
    }
  }
  return servers;
}

function emptyServers(ingresses: readonly Manifest[], upstreams: ReadonlyMap<string, Upstream>) {
  const servers = new Map<string, Server>();
  const create = (host: string, rest: Partial<Location>) => {
    const location = { path: '/', pathType: 'Prefix', upstream: undefined, isDefault: true };
    const locations = [{ ingress: undefined, ...location, ...rest }];
    servers.set(host, { host, locations, hasCertificate: false });
  };
  create(CATCH_ALL, {});
  for (const ingress of ingresses.filter((one) => !isCanary(one))) {
    const backend = defaultBackendOf(ingress);
    const upstream = backend?.service && upstreams.get(upstreamName(ingress, backend));
    const rest = servers.get(CATCH_ALL)?.locations[0];
    if (upstream && rest?.isDefault && rulesOf(ingress).length === 0) {
      // neither its redirects nor its rewrites are taken over
      create(CATCH_ALL, { upstream, isDefault: false });
    }
    for (const { host = CATCH_ALL } of rulesOf(ingress)) {
      if (!servers.has(host)) create(host, { upstream, ingress });
      const server = servers.get(host);
      // where the tls section does not list the host, the certificate of the controller serves it
      if (server && host !== CATCH_ALL && ingress.spec['tls'] !== undefined) {
        server.hasCertificate = true;
      }
    }
  }
  return servers;
}

function addPath(
  { locations }: Server,
  ingress: Manifest,
  { path = '/', pathType: type }: IngressPath,
  upstream: Upstream,
): void {
  const pathType = type === 'ImplementationSpecific' ? 'Prefix' : type;
  const made = { path, pathType, upstream, isDefault: false, ingress };
  const at = locations.findIndex((one) => one.path === path);
  const known = locations[at];
  if (!known || known.pathType !== pathType) locations.push(made);
  else if (known.isDefault) locations[at] = made;
}

/** What the Ingress of a location sets. */
export function settingOf({ ingress }: Location, suffix: string): string | undefined {
  return ingress && nginxAnnotation(ingress, suffix);
}
