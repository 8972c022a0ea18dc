import {
  WITH_STRIP_PREFIX,
  REFUSED,
  ROUTE_UNATTACHED,
  WRITE_GATEWAY,
} from '../../facts/values/sentences';
import type { Cluster } from '../../cluster/cluster';
import { fieldFault, kindFault } from '../../cluster/gateway-api';
import { IngressController } from '../../cluster/ingress-controller';
import { gatewayFault, ingressFault } from '../../facts/controllers/route-features';
import { traefikServedPath } from '../../facts/controllers/traefik';
import type { Fault } from '../../facts/values/fault';
import { eachOnce } from '../../facts/values/http';
import { gatewayPath, gatewayPathLength, ingressPath, regexPath } from '../../facts/values/paths';
import type { PropPlace } from '../../props/refusals';
import { BackendProtocol, PathType, Via } from '../common/enums';
import { checkControllerPath, checkControllerValues } from './http-controller-checks';
import { checkExtensions, checkTableSupport } from './http-gateway-support';
import { checkCertificate } from './table/certificate-options';
import { checkDnsRecord } from './table/dns-record-options';
import { checkListenerSet } from './table/listener-set-support';
import type { HeaderChanges, HttpTableOptions } from './table/http-options';
import {
  ingressControllerOf,
  gatewayRefOf,
  goesByGateway,
  goesByIngress,
  goesByTraefikGateway,
  viaOf,
} from './table/route-table';

/** Something beyond hosts and paths that is asked for, under the name that the facts know it by. */
export interface Asked {
  readonly feature: string;
  readonly value: unknown;
  readonly place: PropPlace;
}

/** Refuses what a side cannot say of a whole table, or what its parts make impossible together. */
export function checkTableOptions(
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  checkTls(options, cluster, place);
  checkCertificate(options.certificate, options, place.field('certificate'));
  checkFeatures(askedOf(options, place), options, cluster);
  checkTheOtherSide(options, cluster, place);
  if (goesByGateway(options, cluster)) checkGatewayOptions(options, cluster, place);
  checkControllerValues(options, cluster, place);
  for (const field of ['requestHeaders', 'responseHeaders'] as const) {
    const changes = options[field];
    if (changes) checkHeadersApart(changes, place.field(field));
  }
}

/** Refuses a header that is to be changed in two ways. */
function checkHeadersApart(
  { set = {}, add = {}, remove = [] }: HeaderChanges,
  place: PropPlace,
): void {
  const parts = [Object.keys(set), Object.keys(add), remove];
  if (parts.some(eachOnce)) return;
  const fault = eachOnce(parts.flat());
  if (fault) place.refuse(undefined, fault);
}

/** Refuses what one of the chosen sides cannot say. */
export function checkFeatures(
  asked: readonly Asked[],
  options: HttpTableOptions,
  cluster: Cluster,
): void {
  for (const { feature, value, place } of asked) {
    if (goesByIngress(options, cluster)) {
      const fault = ingressFault(feature, ingressControllerOf(options, cluster));
      if (fault) place.refuse(value, fault);
    }
    if (goesByGateway(options, cluster)) {
      const fault = gatewayFault(feature);
      if (fault) place.refuse(value, fault);
    }
  }
}

/** Refuses a path that a chosen side refuses. `place` is that of the route. */
export function checkPath(
  { path, pathType }: { readonly path: string; readonly pathType?: PathType },
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  const at = place.field('path');
  const isRegex = pathType === PathType.REGULAR_EXPRESSION;
  at.judge(path, isRegex ? regexPath : ingressPath);
  if (!isRegex && ingressPath(path)) return;
  if (goesByGateway(options, cluster)) at.judge(path, isRegex ? gatewayPathLength : gatewayPath);
  checkControllerPath({ path, pathType }, options, cluster, at);
  if (goesByTraefikGateway(options, cluster) && !isRegex) at.judge(path, traefikServedPath);
  if (options.stripPrefix && pathType !== undefined && pathType !== PathType.PREFIX) {
    place.field('pathType').refuse(pathType, STRIPS_EXACT);
  }
}

/** Refuses a certificate and DNS records for no host. */
export function checkHosts(
  hosts: readonly (string | undefined)[],
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  if (options.dns) {
    const hasHost = hosts.some((host) => host !== undefined);
    const table = { hasHost, goesByGateway: goesByGateway(options, cluster) };
    checkDnsRecord(options.dns, table, place.field('dns'));
  }
  if (!goesByIngress(options, cluster)) return;
  if (options.tlsSecret === undefined || hosts.every((host) => host !== undefined)) return;
  place.field('tlsSecret').refuse(options.tlsSecret, NEEDS_HOST);
}

export function speaksToNginx(options: HttpTableOptions, cluster: Cluster): boolean {
  const controller = ingressControllerOf(options, cluster);
  const { INGRESS_NGINX, TRAEFIK_NGINX } = IngressController;
  return controller === INGRESS_NGINX || controller === TRAEFIK_NGINX;
}

function checkTls(options: HttpTableOptions, cluster: Cluster, place: PropPlace): void {
  const { tlsSecret, httpsRedirect } = options;
  if (goesByIngress(options, cluster)) {
    if (httpsRedirect && tlsSecret === undefined) {
      place.field('httpsRedirect').refuse(httpsRedirect, NEEDS_TLS);
    }
  } else if (tlsSecret !== undefined) {
    place.field('tlsSecret').refuse(tlsSecret, LISTENER_HAS_IT);
  }
}

/** Refuses what only the side that is not chosen would read. */
function checkTheOtherSide(options: HttpTableOptions, cluster: Cluster, place: PropPlace): void {
  const via = viaOf(options, cluster);
  if (via === Via.INGRESS && options.gateway !== undefined) {
    place.field('gateway').refuse(options.gateway, notRead('an Ingress', 'Via.GATEWAY'));
  }
  if (via === Via.GATEWAY && options.ingressClass !== undefined) {
    place.field('ingressClass').refuse(options.ingressClass, notRead('a Gateway', 'Via.INGRESS'));
  }
}

function checkGatewayOptions(options: HttpTableOptions, cluster: Cluster, place: PropPlace): void {
  const gateway = gatewayRefOf(options, cluster);
  if (!gateway) place.field('via').refuse(viaOf(options, cluster), NO_GATEWAY);
  else if (options.httpsRedirect === true && !(gateway.listener && gateway.tlsListener)) {
    place.field('httpsRedirect').refuse(true, NEEDS_LISTENERS);
  }
  checkListenerSet(gateway, cluster, place.field('gateway'));
  const { request, backendRequest } = options.timeouts ?? {};
  const asked = {
    timeouts: request ?? backendRequest,
    cors: options.cors,
    sessionCookie: options.sessionCookie,
  };
  for (const field of ['timeouts', 'cors', 'sessionCookie'] as const) {
    const fault = asked[field] && fieldFault(cluster, field);
    if (fault) place.field(field).refuse(undefined, fault);
  }
  checkTableSupport(options, cluster, place);
  checkExtensions(options, cluster, place);
  if (request !== undefined && backendRequest !== undefined && backendRequest > request) {
    place.field('timeouts').field('backendRequest').refuse(backendRequest, LONGER);
  }
  checkBackendTls(options, cluster, place);
  for (const field of ['requestHeaders', 'responseHeaders'] as const) {
    checkHeaderCounts(options[field], place.field(field));
  }
}

function checkBackendTls(options: HttpTableOptions, cluster: Cluster, place: PropPlace): void {
  const { backendProtocol, backendTls } = options;
  const isHttps = backendProtocol === BackendProtocol.HTTPS;
  if (backendTls && !isHttps) place.field('backendTls').refuse(undefined, NEEDS_HTTPS);
  if (!isHttps) return;
  if (!backendTls) place.field('backendTls').refuse(undefined, NEEDS_BACKEND_TLS);
  const fault = kindFault(cluster, 'BackendTLSPolicy');
  if (fault) place.field('backendProtocol').refuse(backendProtocol, fault);
}

function checkHeaderCounts(changes: HeaderChanges | undefined, place: PropPlace): void {
  for (const field of ['set', 'add', 'remove'] as const) {
    const count = Object.keys(changes?.[field] ?? {}).length;
    if (count > 16) place.field(field).refuse(undefined, tooMany(count));
  }
}

/** What a table asks for beyond hosts and paths. */
function askedOf(options: HttpTableOptions, place: PropPlace): Asked[] {
  const flat = ['stripPrefix', 'httpsRedirect', 'cors', 'sessionCookie'] as const;
  const more = ['maxBodySize', 'sourceRanges', 'extensionRefs', 'backendTls'] as const;
  const asked: Asked[] = [...flat, ...more].flatMap((field) => {
    const value = field === 'stripPrefix' ? options[field] || undefined : options[field];
    if (value === undefined) return [];
    const shown = typeof value === 'object' ? undefined : value;
    return [{ feature: field, value: shown, place: place.field(field) }];
  });
  for (const field of ['requestHeaders', 'responseHeaders', 'timeouts'] as const) {
    for (const [part, value] of Object.entries(options[field] ?? {}) as [string, unknown][]) {
      const shown = typeof value === 'number' ? value : undefined;
      const at = place.field(field).field(part);
      if (value !== undefined) asked.push({ feature: `${field}.${part}`, value: shown, place: at });
    }
  }
  if (options.cors?.exposeHeaders) {
    const at = place.field('cors').field('exposeHeaders');
    asked.push({ feature: 'cors.exposeHeaders', value: undefined, place: at });
  }
  const protocol = options.backendProtocol;
  if (protocol !== undefined && protocol !== BackendProtocol.HTTP) {
    const at = place.field('backendProtocol');
    asked.push({ feature: `backendProtocol.${protocol}`, value: protocol, place: at });
  }
  return asked;
}

function notRead(side: string, other: string): Fault {
  return {
    what: `is not supported by ${side}`,
    why: `the routes use ${side}, so it would have no effect`,
    fix: `write via: ${other} or Via.BOTH, or remove it`,
  };
}

function tooMany(count: number): Fault {
  return {
    what: `names ${count} headers`,
    why: 'an HTTPRoute changes at most 16 of each kind',
    fix: 'remove some, or let the backend write them',
  };
}

const STRIPS_EXACT: Fault = {
  what: WITH_STRIP_PREFIX,
  why: 'stripPrefix forwards the path after the prefix, and an exact path has none',
  fix: 'write PathType.PREFIX, or remove stripPrefix',
};

const NEEDS_TLS: Fault = {
  what: 'redirects to HTTPS without a certificate',
  why: 'a controller only redirects hosts that have a certificate',
  fix: 'write tlsSecret too',
};

const NEEDS_HOST: Fault = {
  what: 'is a certificate without a host',
  why: 'a controller selects a certificate by host, so a rule for every host would use another certificate',
  fix: 'write the host of the certificate',
};

const LISTENER_HAS_IT: Fault = {
  what: 'is not supported by a Gateway route',
  why: 'the certificates belong to the listeners of a Gateway, not to a route',
  fix: 'write the certificate on the listener, and its name as tlsListener of the gateway',
};

const NO_GATEWAY: Fault = {
  what: 'needs a gateway',
  why: ROUTE_UNATTACHED,
  fix: WRITE_GATEWAY,
};

const NEEDS_LISTENERS: Fault = {
  what: 'needs both listeners of the Gateway',
  why: 'one route uses the listener for HTTP and another the listener for HTTPS, so both must be declared',
  fix: 'write listener and tlsListener on the gateway',
};

const NEEDS_HTTPS: Fault = {
  what: 'needs backends that use TLS',
  why: 'a Gateway would start TLS with a backend that does not support it',
  fix: 'write backendProtocol: BackendProtocol.HTTPS too',
};

const NEEDS_BACKEND_TLS: Fault = {
  what: 'is missing',
  why: 'a Gateway needs a policy with the name in the certificate to use TLS with a backend',
  fix: 'write backendTls: { host: "..." } with the name in the certificate of the backend',
};

const LONGER: Fault = {
  what: 'is longer than the limit of the whole request',
  why: REFUSED,
  fix: 'write at most the seconds of request',
};
