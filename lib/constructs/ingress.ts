import type { Cluster } from '../cluster/cluster';
import { IngressController } from '../cluster/ingress-controller';
import type { Fault } from '../facts/fault';
import {
  REWRITE_TARGET,
  SSL_REDIRECT,
  STRIPPED,
  USE_REGEX,
  strippingPath,
} from '../facts/ingress-nginx';
import { ingressNginxPath, ingressPath } from '../facts/paths';
import type { Place } from '../props/refusals';
import { PathType } from './enums';

/** One path of an Ingress, and the port of a Service that it leads to. */
export interface IngressRoute {
  readonly host?: string;
  readonly path: string;
  readonly pathType: PathType;
  readonly service: string | undefined;
  readonly port: number | undefined;
}

/** What holds for an Ingress as a whole. */
export interface IngressOptions {
  readonly ingressClass?: string;
  readonly tlsSecret?: string;
  readonly stripPrefix?: boolean;
  readonly httpsRedirect?: boolean;
}

/** The content of an Ingress. */
export interface IngressManifest {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec: object;
}

export function ingressManifest(
  routes: readonly IngressRoute[],
  options: IngressOptions,
  cluster: Cluster,
): IngressManifest {
  const annotations = ingressAnnotations(options);
  return {
    annotations: Object.keys(annotations).length > 0 ? annotations : undefined,
    spec: {
      ingressClassName: options.ingressClass ?? cluster.ingressClass,
      tls: options.tlsSecret === undefined ? undefined : [tls(routes, options.tlsSecret)],
      rules: rules(routes, options.stripPrefix ?? false),
    },
  };
}

/** The URL of a route; nothing for a route of every host or of a wildcard. */
export function ingressUrl(
  route: { readonly host?: string; readonly path: string },
  options: { readonly tlsSecret?: string },
): string[] {
  if (route.host === undefined || route.host.startsWith('*')) return [];
  return [`${options.tlsSecret === undefined ? 'http' : 'https'}://${route.host}${route.path}`];
}

/** Refuses what the cluster's controller cannot do, or what nobody is known to do. */
export function checkIngressOptions(options: IngressOptions, cluster: Cluster, place: Place): void {
  if (options.httpsRedirect && options.tlsSecret === undefined) {
    place.field('httpsRedirect').refuse(options.httpsRedirect, NEEDS_TLS);
  }
  if (controllerOf(options, cluster) !== undefined) return;
  for (const feature of ['stripPrefix', 'httpsRedirect'] as const) {
    const asked = feature === 'stripPrefix' ? options[feature] : options[feature] !== undefined;
    if (asked) place.field(feature).refuse(options[feature], NEEDS_CONTROLLER);
  }
}

/** Refuses a path that the API server or the controller refuses. `place` is that of the route. */
export function checkIngressPath(
  route: { readonly path: string; readonly pathType?: PathType },
  options: IngressOptions,
  cluster: Cluster,
  place: Place,
): void {
  const path = place.field('path');
  path.judge(route.path, ingressPath);
  if (ingressPath(route.path)) return;
  if (controllerOf(options, cluster) === IngressController.INGRESS_NGINX) {
    path.judge(route.path, ingressNginxPath);
  }
  if (options.stripPrefix && route.pathType === PathType.EXACT) {
    place.field('pathType').refuse(route.pathType, STRIPS_EXACT);
  }
}

/** Refuses a certificate for no host. */
export function checkTls(
  hosts: readonly (string | undefined)[],
  options: IngressOptions,
  place: Place,
): void {
  if (options.tlsSecret === undefined || hosts.every((host) => host !== undefined)) return;
  place.field('tlsSecret').refuse(options.tlsSecret, NEEDS_HOST);
}

/** The controller of an Ingress, where it is of the class whose controller is known. */
function controllerOf(options: IngressOptions, cluster: Cluster): IngressController | undefined {
  const { ingressClass = cluster.ingressClass } = options;
  const isKnown = cluster.ingressClass === undefined || ingressClass === cluster.ingressClass;
  return isKnown ? cluster.ingressController : undefined;
}

function ingressAnnotations(options: IngressOptions): Record<string, string> {
  return {
    ...(options.stripPrefix && { [REWRITE_TARGET]: STRIPPED, [USE_REGEX]: 'true' }),
    ...(options.httpsRedirect !== undefined && { [SSL_REDIRECT]: String(options.httpsRedirect) }),
  };
}

function rules(routes: readonly IngressRoute[], strip: boolean): object[] {
  const byHost = new Map<string | undefined, object[]>(); // host -> paths
  for (const route of routes) {
    byHost.set(route.host, [...(byHost.get(route.host) ?? []), ingressPathManifest(route, strip)]);
  }
  return [...byHost].map(([host, paths]) => ({ host, http: { paths } }));
}

function ingressPathManifest(route: IngressRoute, strip: boolean): object {
  return {
    path: strip ? strippingPath(route.path) : route.path,
    pathType: strip ? 'ImplementationSpecific' : route.pathType,
    backend: { service: { name: route.service, port: { number: route.port } } },
  };
}

function tls(routes: readonly IngressRoute[], secretName: string): object {
  return { hosts: [...new Set(routes.map(({ host }) => host))], secretName };
}

const NEEDS_CONTROLLER: Fault = {
  what: 'needs a known ingress controller',
  why: 'an Ingress has no field for it, and each controller reads an annotation of its own and ignores the others',
  fix: 'write ingressController on the Cluster, with the class that it serves, or leave this out',
};

const STRIPS_EXACT: Fault = {
  what: 'does not go with stripPrefix',
  why: 'what follows the prefix is handed on, and nothing follows an exact path',
  fix: 'write PathType.PREFIX, or leave stripPrefix out',
};

const NEEDS_TLS: Fault = {
  what: 'redirects to HTTPS without a certificate',
  why: 'a controller redirects only a host that it has a certificate for',
  fix: 'write tlsSecret beside it',
};

const NEEDS_HOST: Fault = {
  what: 'is a certificate for no host',
  why: 'a controller picks a certificate by host, so a rule for every host would be served with another one',
  fix: 'write the host that the certificate is for',
};
