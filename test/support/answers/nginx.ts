import { shares } from '../routing/outcome';
import type { Asked } from './asked';
import { hostOf, pathOf } from './asked';
import type { Ending } from './ending';
import { INVALID } from './ending';
import { mergeCanaries, weightsOf } from './nginx-canaries';
import type { Location, Server } from './nginx-servers';
import { CATCH_ALL, serversOf, settingOf } from './nginx-servers';
import { upstreamsOf } from './nginx-upstreams';
import type { Manifest } from '../chart';
import type { Objects } from './objects';
import { byCreation } from './objects';

/**
 * What ingress-nginx 1.15 does with a request, as its sources say it.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go
 */
export function nginx(objects: Objects, served: readonly Manifest[]): (asked: Asked) => Ending {
  const ingresses = [...served].sort(inOrder);
  const upstreams = upstreamsOf(objects, ingresses);
  const servers = serversOf(ingresses, upstreams);
  mergeCanaries(ingresses, servers, upstreams);
  if ([...servers.values()].some(isRefused)) return () => 'unknown';
  return (asked) => {
    const server = serverOf(servers, hostOf(asked));
    const found = server && locate(server, asked);
    if (!found) return 'not found';
    return 'redirect' in found ? found : endingOf(found, servers, asked);
  };
}

/** The older first; of one moment the greater name. */
function inOrder(a: Manifest, b: Manifest): number {
  const isOneMoment = a.metadata.creationTimestamp === b.metadata.creationTimestamp;
  return isOneMoment ? byCreation(b, a) : byCreation(a, b);
}

/** The host whole, else by a wildcard of one label. */
function serverOf(servers: ReadonlyMap<string, Server>, host: string): Server | undefined {
  return servers.get(host) ?? servers.get(wildcardOf(host)) ?? servers.get(CATCH_ALL);
}

function wildcardOf(host: string): string {
  return host.replace(/^[^.]+/, '*');
}

/** nginx loads nothing where two prefixes of a host become one location. */
function isRefused({ locations }: Server): boolean {
  if (locations.some(isExpression)) return false;
  const names = locations
    .filter(({ pathType }) => pathType === 'Prefix')
    .map(({ path }) => slashed(path));
  return new Set(names).size < names.length;
}

function locate({ locations: all }: Server, asked: Asked) {
  const sorted = [...all]
    .sort((a, b) => (a.path > b.path ? -1 : a.path < b.path ? 1 : 0))
    .sort((a, b) => b.path.length - a.path.length);
  const path = pathOf(asked);
  if (all.some(isExpression)) {
    return sorted.map((one) => besideExact(one, all)).find((one) => expressionOf(one).test(path));
  }
  return (
    sorted.find((one) => one.pathType === 'Exact' && one.path === path) ??
    sorted.find((one) => one.pathType === 'Prefix' && one.path === path) ??
    slashRedirect(sorted, asked) ??
    sorted.find((one) => one.pathType === 'Prefix' && path.startsWith(slashed(one.path)))
  );
}

/**
 * A prefix leaves its own path to an exact one, also among expressions, and is not sorted anew then
 * (location.go, updateServerLocations).
 */
function besideExact(one: Location, all: readonly Location[]): Location {
  if (one.pathType !== 'Prefix' || one.path === '/' || isExpression(one)) return one;
  const isTaken = all.some(({ path, pathType }) => pathType === 'Exact' && path === one.path);
  return isTaken ? { ...one, path: slashed(one.path) } : one;
}

/** nginx redirects to a location whose name ends with a slash that the request lacks. */
function slashRedirect(locations: readonly Location[], asked: Asked) {
  const isNear = locations.some(({ path }) => path === `${pathOf(asked)}/`);
  const url = `${asked.protocol}://${hostOf(asked)}${pathOf(asked)}/`;
  return isNear ? { redirect: url, status: 301 } : undefined;
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** One of a host makes all paths of it expressions. */
function isExpression(location: Location): boolean {
  const target = settingOf(location, 'rewrite-target');
  return settingOf(location, 'use-regex') === 'true' || (target ?? location.path) !== location.path;
}

/** `location ~* "^<path>"` */
function expressionOf({ path }: Location): RegExp {
  return new RegExp(`^${path}`, 'i');
}

function endingOf(location: Location, servers: ReadonlyMap<string, Server>, asked: Asked): Ending {
  if (asked.protocol === 'http' && redirectsToHttps(location, servers, hostOf(asked))) {
    const hasQuery = Object.keys(asked.query ?? {}).length > 0;
    const path = hasQuery ? pathOf(asked) : pathOf(asked).replace(/\/$/, '');
    return { redirect: `https://${hostOf(asked)}${path}`, status: 308 };
  }
  const { upstream } = location;
  if (!upstream) return 'not found';
  const backends = shares(weightsOf(upstream, asked.headers ?? {}));
  const isServed = Object.keys(backends).some((one) => one !== INVALID);
  return isServed ? { backends, path: rewritten(location, asked) } : { error: 503 };
}

/** A server without a certificate of its own has that of the wildcard above it. */
function redirectsToHttps(
  location: Location,
  servers: ReadonlyMap<string, Server>,
  host: string,
): boolean {
  if (settingOf(location, 'force-ssl-redirect') === 'true') return true;
  const names = [host, wildcardOf(host)];
  const hasCertificate = names.some((one) => servers.get(one)?.hasCertificate);
  return hasCertificate && settingOf(location, 'ssl-redirect') !== 'false';
}

function rewritten(location: Location, asked: Asked): string {
  const target = settingOf(location, 'rewrite-target');
  if (target === undefined || target === location.path) return pathOf(asked);
  const match = expressionOf(location).exec(pathOf(asked)) ?? [];
  return target.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}
