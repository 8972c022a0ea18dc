import type { Fault, FaultAt } from '../values/fault';

/** A route, as the facts below need it. */
export interface ParityRoute {
  readonly host?: string | undefined;
  readonly path: string;
  readonly pathType?: string | undefined;
}

/**
 * Routes that an Ingress and an HTTPRoute of the same words would treat differently.
 * @see https://gateway-api.sigs.k8s.io/guides/getting-started/migrating-from-ingress/
 */
export function parityFaults(
  routes: readonly ParityRoute[],
  controller: string | undefined,
): FaultAt[] {
  const hosted = routes.find(({ host }) => host !== undefined);
  return routes.flatMap((route, index) => {
    const at = (field: string, fault: Fault | undefined) =>
      fault ? [{ index, field, fault }] : [];
    return [
      ...at('host', hostFault(route, hosted)),
      ...at('pathType', route.pathType === 'RegularExpression' ? REGEX : undefined),
      ...at('path', controller === 'Traefik' ? traefikFault(route) : undefined),
    ];
  });
}

function hostFault({ host }: ParityRoute, hosted: ParityRoute | undefined): Fault | undefined {
  if (host?.startsWith('*')) return WILDCARD;
  return host === undefined && hosted ? mixed(hosted.host ?? '') : undefined;
}

function traefikFault({ path, pathType }: ParityRoute): Fault | undefined {
  return (pathType ?? 'Prefix') === 'Prefix' && path !== '/' ? BY_CHARACTERS : undefined;
}

const WILDCARD: Fault = {
  what: 'means another thing on each side',
  why: 'the wildcard covers one label in an Ingress, and any number of them in an HTTPRoute',
  fix: 'write the hosts in full, or two tables: via: Via.INGRESS and via: Via.GATEWAY',
};

const REGEX: Fault = {
  what: 'means another thing on each side',
  why: 'each controller and each Gateway has a dialect of its own, and an order of its own',
  fix: 'write PathType.PREFIX or PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY',
};

const BY_CHARACTERS: Fault = {
  what: 'means another thing on each side',
  why: 'Traefik matches a prefix by characters unless it is told otherwise, so that "/shop" covers "/shopping", and an HTTPRoute by elements',
  fix: 'write PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY',
};

function mixed(host: string): Fault {
  return {
    what: 'is missing beside routes of a host',
    why: `a request for ${JSON.stringify(host)} that none of its routes takes ends there with ingress-nginx and HAProxy, and goes on to the routes of every host on a Gateway`,
    fix: 'write a host on each route, or on none',
  };
}

/** A default backend beside routes. */
export const DEFAULT_BACKEND_DIFFERS: Fault = {
  what: 'means another thing on each side',
  why: 'an Ingress controller uses it for the hosts of the Ingress or for all that is left over, as it pleases, and an HTTPRoute has no such thing',
  fix: 'write a route of "/" for each host',
};

/** CORS whose answer is left to the side. */
export function corsDiffers(field: string): Fault {
  return {
    what: 'is missing',
    why: 'ingress-nginx and Gateways fill in different values for it',
    fix: `write ${field}`,
  };
}

/** HTTPS whose redirect is left to the side. */
export const REDIRECT_DIFFERS: Fault = {
  what: 'is missing',
  why: 'an Ingress controller redirects to HTTPS by itself where there is a certificate, and a Gateway does not',
  fix: 'write httpsRedirect: true or false',
};

/** A certificate, and no listener that speaks HTTPS. */
export const NO_TLS_LISTENER: Fault = {
  what: 'is served by the Ingress alone',
  why: 'the Gateway is not known to speak HTTPS, so the same URL would work on one side',
  fix: 'write tlsListener on the gateway',
};
