import type { Manifest } from '../chart';
import type { Location } from './ingress';
import { hasTls, locationsOf, ofHost } from './ingress';
import type { Outcome, Request } from './outcome';
import { shares } from './outcome';

const NGINX = 'nginx.ingress.kubernetes.io/';

/**
 * ingress-nginx 1.15: one regular expression on a host makes all of its paths such, tried by the
 * length of their text; else nginx picks the exact path, then the longest prefix. The first
 * Ingress that names a host gives its annotations to the catch-all `/` of the host.
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go
 */
export function byNginx(manifests: readonly Manifest[], request: Request): Outcome {
  const ofAllHosts = locationsOf([...manifests].sort(byAge));
  const all = ofHost(ofAllHosts, request.host);
  const main = all.filter((one) => annotation(one, 'canary') !== 'true');
  const locations = [...main, ...catchAll(main)];
  if (!isRegex(locations) && lacksSlash(locations, request.path)) {
    const { scheme, host, path } = request;
    return { redirect: `${scheme}://${host}${path}/`, status: 301 };
  }
  const found = isRegex(locations)
    ? byRegex(locations, request.path)
    : byPath(locations, request.path);
  if (!found) return 'not found';
  const redirect = redirectOf(found);
  if (redirect) return redirect;
  if (request.scheme === 'http' && redirectsToHttps(found, manifests, request.host)) {
    return { redirect: `https://${request.host}${kept(found, request.path)}` };
  }
  if (found.backend === NO_BACKEND) return 'not found';
  return { backends: sharesOf(found, ofAllHosts, request), path: rewritten(found, request.path) };
}

/** The older Ingress first; of one second the greater name. */
function byAge(a: Manifest, b: Manifest): number {
  const [first, second] = [a, b].map(({ metadata }) => metadata.creationTimestamp ?? '');
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.metadata.name > b.metadata.name ? -1 : 1;
}

const NO_BACKEND = '';

/** What takes the rest of a named host, unless a path of it does. */
function catchAll([first, ...rest]: readonly Location[]): Location[] {
  if (!first?.host) return [];
  const isAll = (one: Location) => one.path === '/' && one.pathType !== 'Exact';
  if ([first, ...rest].some(isAll)) return [];
  return [{ ...first, path: '/', pathType: 'Prefix', backend: NO_BACKEND }];
}

/** A redirect to HTTPS drops a slash at the end. */
function kept(location: Location, path: string): string {
  return annotation(location, 'preserve-trailing-slash') === 'true'
    ? path
    : path.replace(/\/$/, '');
}

function annotation({ annotations }: Location, suffix: string): string | undefined {
  return annotations[`${NGINX}${suffix}`];
}

function isRegex(locations: readonly Location[]): boolean {
  return locations.some(
    (one) =>
      annotation(one, 'use-regex') === 'true' ||
      (annotation(one, 'rewrite-target') ?? one.path) !== one.path,
  );
}

function byRegex(locations: readonly Location[], path: string): Location | undefined {
  return [...locations]
    .sort((a, b) => (a.path > b.path ? -1 : 1))
    .sort((a, b) => b.path.length - a.path.length)
    .find((one) => regexOf(one).test(path));
}

/** `location ~* "^<path>"`; JavaScript knows no flags in the middle of an expression. */
function regexOf({ path }: Location): RegExp {
  return new RegExp(`^${path.replace('(?-i)', '')}`, path.includes('(?-i)') ? '' : 'i');
}

/** A Prefix is `location <path>/` and, unless there is an Exact of it, `location = <path>`. */
function byPath(locations: readonly Location[], path: string): Location | undefined {
  const exact = locations.find((one) => one.pathType === 'Exact' && one.path === path);
  const bare = locations.find((one) => one.pathType === 'Prefix' && one.path === path);
  const [longest] = locations
    .filter((one) => one.pathType === 'Prefix' && path.startsWith(slashed(one.path)))
    .sort((a, b) => slashed(b.path).length - slashed(a.path).length);
  return exact ?? bare ?? longest;
}

/** nginx itself redirects to a location that ends with a slash, also to an exact one: 1.22 was asked. */
function lacksSlash(locations: readonly Location[], path: string): boolean {
  const paths = locations.map((one) => one.path);
  return paths.includes(`${path}/`) && !paths.includes(path);
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function redirectsToHttps(location: Location, manifests: readonly Manifest[], host: string) {
  return hasTls(manifests, host) && annotation(location, 'ssl-redirect') !== 'false';
}

function redirectOf(location: Location): Outcome | undefined {
  const temporal = annotation(location, 'temporal-redirect');
  const permanent = annotation(location, 'permanent-redirect');
  if (temporal !== undefined) {
    return {
      redirect: temporal,
      status: Number(annotation(location, 'temporal-redirect-code') ?? 302),
    };
  }
  if (permanent === undefined) return undefined;
  return {
    redirect: permanent,
    status: Number(annotation(location, 'permanent-redirect-code') ?? 301),
  };
}

function rewritten(location: Location, path: string): string {
  const target = annotation(location, 'rewrite-target');
  if (target === undefined || target === location.path) return path;
  const match = regexOf(location).exec(path) ?? [];
  return target.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}

/** A canary is kept with the backend that it stands beside, whichever host and path was asked for. */
function sharesOf({ backend }: Location, all: readonly Location[], request: Request) {
  const canary = canariesOf(all).get(backend);
  if (!canary) return shares([[backend, 1]]);
  const header = annotation(canary, 'canary-by-header');
  const sent = header === undefined ? undefined : request.headers?.[header];
  if (sent !== undefined && sent === annotation(canary, 'canary-by-header-value')) {
    return shares([[canary.backend, 1]]);
  }
  const weight = Number(annotation(canary, 'canary-weight') ?? 0);
  // a total of less than 100 is not read
  const total = Math.max(100, Number(annotation(canary, 'canary-weight-total') ?? 100));
  return shares([
    [backend, total - weight],
    [canary.backend, weight],
  ]);
}

/** Main backend -> the first canary on a path of it, whose settings are those that came first. */
function canariesOf(all: readonly Location[]): Map<string, Location> {
  const isCanary = (one: Location) => annotation(one, 'canary') === 'true';
  const first = new Map<string, Location>(); // canary -> the first location of it
  const byMain = new Map<string, Location>();
  for (const canary of all.filter(isCanary)) {
    const known = first.get(canary.backend) ?? canary;
    first.set(canary.backend, known);
    const mains = all.filter(
      (one) =>
        !isCanary(one) &&
        one.host === canary.host &&
        one.path === canary.path &&
        one.pathType === canary.pathType,
    );
    for (const { backend } of mains) {
      if (!byMain.has(backend) && backend !== canary.backend) byMain.set(backend, known);
    }
  }
  return byMain;
}
