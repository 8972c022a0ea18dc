import { coversHosts, hostPattern } from '../../net/host-pattern';
import type { Fault, FaultAt } from '../values/fault';

const MEANS_ANOTHER = 'has a different meaning for an Ingress and a Gateway';

/** A route, as the facts below need it. */
export interface ParityRoute {
  readonly host?: string | undefined;
  readonly path: string;
  readonly pathType?: string | undefined;
}

/** What reads the routes on each side, by its name where it is known. */
export interface ParityPair {
  /** The controller of the Ingresses. */
  readonly controller?: string | undefined;
  /** The implementation of the Gateway. */
  readonly gateway?: string | undefined;
}

const F5 = 'NGINX Ingress Controller';

/**
 * Whether a request that no route of its host takes goes on to routes for more hosts. Each was asked
 * (docs/conformance.md), but for F5's controller, whose hosts are servers of nginx.
 * @see https://nginx.org/en/docs/http/request_processing.html
 */
const GOES_ON: Readonly<Record<'ingress' | 'gateway', Readonly<Record<string, boolean>>>> = {
  ingress: { 'ingress-nginx': false, HAProxy: false, [F5]: false, Traefik: true },
  gateway: { Contour: false, Traefik: true },
};

/** A provider of Traefik that builds what nginx does in ways of its own. */
export const UNKNOWN_PARITY: Fault = {
  what: 'is not known to mean the same for both',
  why: 'the provider of Traefik for ingress-nginx matches paths in a way of its own, which was not compared with a Gateway',
  fix: 'write two tables: via: Via.INGRESS and via: Via.GATEWAY',
};

/**
 * Routes that an Ingress and an HTTPRoute of the same words would treat differently.
 * @see https://gateway-api.sigs.k8s.io/guides/getting-started/migrating-from-ingress/
 */
export function parityFaults(routes: readonly ParityRoute[], pair: ParityPair): FaultAt[] {
  return routes.flatMap((route, index) => {
    const at = (field: string, fault: Fault | undefined) =>
      fault ? [{ index, field, fault }] : [];
    return [
      ...at('host', hostFault(route, routes, pair)),
      ...at('pathType', route.pathType === 'RegularExpression' ? REGEX : undefined),
      ...at('path', pathFault(route, pair)),
    ];
  });
}

function hostFault(
  { host }: ParityRoute,
  routes: readonly ParityRoute[],
  pair: ParityPair,
): Fault | undefined {
  const isWildcard = host?.startsWith('*') === true;
  if (isWildcard && pair.controller !== F5) return WILDCARD;
  if ((host !== undefined && !isWildcard) || goOnAlike(pair)) return undefined;
  const narrower = tryNarrower(host, routes);
  if (narrower === undefined) return undefined;
  return isWildcard ? wildcardBeside(narrower) : mixed(narrower);
}

function tryNarrower(host: string | undefined, routes: readonly ParityRoute[]): string | undefined {
  const wide = hostPattern(host);
  return routes
    .map((other) => other.host)
    .find((one) => one !== undefined && one !== host && coversHosts(wide, hostPattern(one)));
}

function goOnAlike({ controller = '', gateway = '' }: ParityPair): boolean {
  const ofIngress = GOES_ON.ingress[controller];
  return ofIngress !== undefined && ofIngress === GOES_ON.gateway[gateway];
}

function pathFault(
  { path, pathType = 'Prefix' }: ParityRoute,
  { controller }: ParityPair,
): Fault | undefined {
  if (path === '/') return undefined;
  if (controller === 'Traefik' && pathType === 'Prefix') return BY_CHARACTERS;
  if (controller === F5 && pathType === 'Prefix') return F5_BY_CHARACTERS;
  const isNginx = controller === 'ingress-nginx' || controller === F5;
  return isNginx && pathType === 'Exact' && path.endsWith('/') ? ADDS_SLASH : undefined;
}

const FULL_HOSTS = 'write the full hosts, or two tables: via: Via.INGRESS and via: Via.GATEWAY';

const WILDCARD: Fault = {
  what: MEANS_ANOTHER,
  why: 'the wildcard matches one label in an Ingress, and any number of labels in an HTTPRoute',
  fix: FULL_HOSTS,
};

const REGEX: Fault = {
  what: MEANS_ANOTHER,
  why: 'each controller and each Gateway has its own syntax of regular expressions, and its own order',
  fix: 'write PathType.PREFIX or PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY',
};

const BY_CHARACTERS: Fault = {
  what: MEANS_ANOTHER,
  why: 'by default Traefik matches a prefix by characters, so that "/shop" matches "/shopping", and an HTTPRoute matches path elements',
  fix: 'write PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY',
};

/** @see https://github.com/nginx/kubernetes-ingress/blob/v5.5.4/internal/configs/ingress.go#L997 */
const F5_BY_CHARACTERS: Fault = {
  ...BY_CHARACTERS,
  why: 'the NGINX Ingress Controller matches a prefix by characters, so that "/shop" matches "/shopping", and an HTTPRoute matches path elements',
};

/** @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location */
const ADDS_SLASH: Fault = {
  what: MEANS_ANOTHER,
  why: 'nginx redirects a request without the "/" at the end to this path, and an HTTPRoute gives it to another route',
  fix: 'write the path without the "/" at the end, or two tables: via: Via.INGRESS and via: Via.GATEWAY',
};

function mixed(host: string): Fault {
  return {
    what: 'is missing on some of the routes',
    why: `if no route of ${JSON.stringify(host)} matches a request, ingress-nginx, HAProxy and the Gateways of Contour try no other routes, and the Gateways of Traefik try the routes for every host, as Gateway API specifies`,
    fix: 'write a host on each route, or on none',
  };
}

/** Of F5's controller, whose wildcards match as many labels as those of a Gateway. */
function wildcardBeside(host: string): Fault {
  return {
    what: MEANS_ANOTHER,
    why: `if no route of ${JSON.stringify(host)} matches a request, the NGINX Ingress Controller tries no routes of the wildcard, and a Gateway tries them, as Gateway API specifies`,
    fix: FULL_HOSTS,
  };
}

/** A default backend beside routes. */
export const DEFAULT_BACKEND_DIFFERS: Fault = {
  what: MEANS_ANOTHER,
  why: 'some Ingress controllers use it only for the hosts of the Ingress, others for all other requests, and an HTTPRoute has no default backend',
  fix: 'write a route of "/" for each host',
};

/** CORS whose answer is left to the side. */
export function corsDiffers(field: string): Fault {
  return {
    what: 'is missing',
    why: 'ingress-nginx and Gateways have different defaults',
    fix: `write ${field}`,
  };
}

/** HTTPS whose redirect is left to the side. */
export const REDIRECT_DIFFERS: Fault = {
  what: 'is missing',
  why: 'an Ingress controller redirects to HTTPS by default if the host has a certificate, and a Gateway does not',
  fix: 'write httpsRedirect: true or false',
};

/** A certificate, and no listener that speaks HTTPS. */
export const NO_TLS_LISTENER: Fault = {
  what: 'would only be served by the Ingress',
  why: 'the gateway has no listener for HTTPS here, so a URL with https would only work with the Ingress',
  fix: 'write tlsListener on the gateway',
};
