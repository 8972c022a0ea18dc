import type { Fault } from '../values/fault';

/**
 * What each controller of Ingresses can say beyond the API, by the annotations of its own file here,
 * and what an HTTPRoute can. Props are named as users write them; a dot leads to a part of one.
 */
const BY_CONTROLLER = {
  'ingress-nginx': [
    ...['stripPrefix', 'httpsRedirect', 'rewritePath', 'pathType.RegularExpression', 'redirect'],
    ...[
      'backends',
      'matchHeaders',
      'timeouts.connect',
      'timeouts.read',
      'timeouts.send',
      'maxBodySize',
    ],
    ...['cors', 'cors.exposeHeaders', 'sessionCookie', 'sourceRanges'],
    ...['backendProtocol.HTTPS', 'backendProtocol.GRPC'],
  ],
  // what else it reads stands on the Service, or is a TraefikService
  Traefik: [
    ...['stripPrefix', 'httpsRedirect', 'rewritePath', 'pathType.RegularExpression', 'redirect'],
    ...['requestHeaders.set', 'requestHeaders.remove'],
    ...['responseHeaders.set', 'responseHeaders.remove'],
    ...['cors', 'cors.exposeHeaders', 'maxBodySize', 'sourceRanges'],
  ],
  // in one Ingress for a host, so that nothing can differ by route
  'NGINX Ingress Controller': [
    ...['httpsRedirect', 'timeouts.connect', 'timeouts.read', 'timeouts.send', 'maxBodySize'],
    ...['backendProtocol.HTTPS', 'backendProtocol.GRPC'],
  ],
  // its documentation calls its support of CORS partial
  'Traefik for ingress-nginx': [
    ...['stripPrefix', 'httpsRedirect', 'rewritePath', 'pathType.RegularExpression', 'redirect'],
    ...['backends', 'matchHeaders', 'timeouts.connect', 'timeouts.read', 'timeouts.send'],
    ...['maxBodySize', 'sessionCookie', 'sourceRanges'],
    ...['backendProtocol.HTTPS', 'backendProtocol.GRPC'],
  ],
  HAProxy: [
    ...['stripPrefix', 'httpsRedirect', 'rewritePath', 'timeouts.read', 'sourceRanges', 'cors'],
    ...['requestHeaders.set', 'responseHeaders.set'],
    ...['backendProtocol.HTTPS', 'backendProtocol.GRPC', 'backendProtocol.H2C'],
  ],
} as const satisfies Record<string, readonly string[]>;

const BY_GATEWAY = [
  ...['stripPrefix', 'httpsRedirect', 'rewritePath', 'pathType.RegularExpression', 'redirect'],
  ...['backends', 'mirror', 'method', 'matchHeaders', 'matchQuery', 'cors', 'cors.exposeHeaders'],
  ...['requestHeaders.set', 'requestHeaders.add', 'requestHeaders.remove'],
  ...['responseHeaders.set', 'responseHeaders.add', 'responseHeaders.remove'],
  ...['timeouts.request', 'timeouts.backendRequest', 'sessionCookie', 'backendProtocol.GRPC'],
  ...['backendProtocol.HTTPS', 'backendTls', 'extensionRefs'],
];

/** What to write where a Gateway cannot say something, and the Service of the backend can. */
const BY_SERVICE: Readonly<Record<string, string>> = {
  'backendProtocol.H2C': 'write appProtocol: "kubernetes.io/h2c" on the port of the Service',
};

/** Why an Ingress cannot say something; the controller is the one behind its class, where known. */
export function ingressFault(feature: string, controller: string | undefined): Fault | undefined {
  const all = controllersFor(feature);
  if (controller !== undefined && all.includes(controller)) return undefined;
  if (controller === undefined && all.length > 0) return NEEDS_CONTROLLER;
  const able = all.filter(isSuggested);
  const byGateway = BY_GATEWAY.includes(feature) ? ['write via: Via.GATEWAY'] : [];
  const others = able.length > 0 ? [`use ${able.join(' or ')}`] : [];
  const reader =
    controller === undefined
      ? 'no supported controller reads an annotation'
      : `${controller} reads no annotation`;
  return {
    what: `is not supported by an Ingress${controller === undefined ? '' : ` of ${controller}`}`,
    why: `an Ingress has no field for it, and ${reader} for it`,
    fix: [...byGateway, ...others, 'remove it'].join(', or '),
  };
}

/** Why a Gateway cannot say something. */
export function gatewayFault(feature: string): Fault | undefined {
  if (BY_GATEWAY.includes(feature)) return undefined;
  const able = controllersFor(feature).filter(isSuggested);
  const byIngress = able.length > 0 ? [`write via: Via.INGRESS with ${able.join(' or ')}`] : [];
  return {
    what: 'is not supported by a Gateway',
    why: 'an HTTPRoute has no field for it, and the policies of implementations differ',
    fix: [BY_SERVICE[feature] ?? byIngress, 'remove it'].flat().join(', or '),
  };
}

/** Controllers that say little, or read what is written for another one, are no advice. */
function isSuggested(controller: string): boolean {
  return ['ingress-nginx', 'Traefik', 'HAProxy'].includes(controller);
}

function controllersFor(feature: string): string[] {
  return Object.entries(BY_CONTROLLER).flatMap(([name, features]) =>
    (features as readonly string[]).includes(feature) ? [name] : [],
  );
}

const NEEDS_CONTROLLER: Fault = {
  what: 'needs a known ingress controller',
  why: 'an Ingress has no field for it, and each controller reads its own annotation and ignores others',
  fix: 'write ingressController on the Cluster, with the class that it serves, or remove this option',
};
