import type { Cluster } from '../../cluster/cluster';
import { IngressController } from '../../cluster/ingress-controller';
import { F5_GRPC_NEEDS_TLS, F5_NEEDS_HOST, f5Path } from '../../facts/controllers/f5-nginx';
import {
  haproxyHeaderName,
  haproxyHeaderValue,
  haproxyPath,
  haproxyRewrite,
} from '../../facts/controllers/haproxy-ingress';
import {
  nginxCookieName,
  nginxCorsExposed,
  nginxCorsHeader,
  nginxCorsMethod,
  nginxRewrite,
} from '../../facts/controllers/ingress-nginx';
import {
  traefikPath,
  traefikRedirectStatus,
  traefikRegex,
  traefikServedPath,
} from '../../facts/controllers/traefik';
import type { Fact } from '../../facts/values/fault';
import { ingressNginxPath, ingressNginxRegex } from '../../facts/values/paths';
import type { PropPlace } from '../../props/refusals';
import { BackendProtocol, PathType } from '../common/enums';
import type { HttpTableOptions } from './table/http-options';
import { ingressControllerOf } from './table/route-table';

/** What a controller takes beyond what the API takes. Each fact is about one value. */
interface Limits {
  readonly path?: Fact<string>;
  readonly regex?: Fact<string>;
  readonly rewritePath?: Fact<string>;
  readonly headerName?: Fact<string>;
  readonly headerValue?: Fact<string>;
  readonly allowMethods?: Fact<string>;
  readonly allowHeaders?: Fact<string>;
  readonly exposeHeaders?: Fact<string>;
  readonly cookieName?: Fact<string>;
  readonly redirectStatus?: Fact<number>;
}

/** Of Ingresses for ingress-nginx, so that they can stay when another program reads them. */
const OF_NGINX: Limits = {
  path: ingressNginxPath,
  regex: ingressNginxRegex,
  rewritePath: nginxRewrite,
  allowMethods: nginxCorsMethod,
  allowHeaders: nginxCorsHeader,
  exposeHeaders: nginxCorsExposed,
  cookieName: nginxCookieName,
};

const LIMITS: Readonly<Record<IngressController, Limits>> = {
  [IngressController.INGRESS_NGINX]: OF_NGINX,
  [IngressController.TRAEFIK_NGINX]: {
    ...OF_NGINX,
    path: (path) => ingressNginxPath(path) ?? traefikServedPath(path),
    regex: (regex) => ingressNginxRegex(regex) ?? traefikRegex(regex),
  },
  [IngressController.F5_NGINX]: { path: f5Path },
  [IngressController.HAPROXY]: {
    path: haproxyPath,
    rewritePath: haproxyRewrite,
    headerName: haproxyHeaderName,
    headerValue: haproxyHeaderValue,
    allowHeaders: haproxyHeaderName,
  },
  [IngressController.TRAEFIK]: {
    path: (path) => traefikPath(path) ?? traefikServedPath(path),
    regex: traefikRegex,
    redirectStatus: traefikRedirectStatus,
  },
};

/** Refuses a path that the controller refuses or reads otherwise. */
export function checkControllerPath(
  { path, pathType }: { readonly path: string; readonly pathType?: PathType },
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  const limits = limitsOf(options, cluster);
  const isRegex = pathType === PathType.REGULAR_EXPRESSION;
  judge(path, isRegex ? limits.regex : limits.path, place);
}

/** Refuses a rewrite that the controller refuses or reads otherwise. */
export function checkControllerRewrite(
  path: string,
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  judge(path, limitsOf(options, cluster).rewritePath, place);
}

/** Refuses the status of a redirect that the controller cannot answer with. */
export function checkControllerStatus(
  status: number | undefined,
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  judge(status, limitsOf(options, cluster).redirectStatus, place);
}

/** Refuses values of a table that the controller refuses, ignores or reads otherwise. */
export function checkControllerValues(
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  const limits = limitsOf(options, cluster);
  const { cors = { allowOrigins: [] }, sessionCookie } = options;
  for (const field of ['requestHeaders', 'responseHeaders'] as const) {
    for (const [name, value] of Object.entries(options[field]?.set ?? {})) {
      const at = place.field(field).field('set').key(name);
      judge(name, limits.headerName, at);
      judge(value, limits.headerValue, at);
    }
  }
  for (const field of ['allowMethods', 'allowHeaders', 'exposeHeaders'] as const) {
    cors[field]?.forEach((name, index) => {
      judge(name, limits[field], place.field('cors').field(field).index(index));
    });
  }
  judge(sessionCookie?.name, limits.cookieName, place.field('sessionCookie').field('name'));
  const isF5 = ingressControllerOf(options, cluster) === IngressController.F5_NGINX;
  if (isF5 && options.backendProtocol === BackendProtocol.GRPC && options.tlsSecret === undefined) {
    place.field('backendProtocol').refuse(options.backendProtocol, F5_GRPC_NEEDS_TLS);
  }
}

/** Refuses what F5's controller refuses of an Ingress for these hosts. */
export function checkF5(
  hosts: readonly (string | undefined)[],
  options: HttpTableOptions,
  cluster: Cluster,
  hostPlace: (index: number) => PropPlace,
): void {
  if (ingressControllerOf(options, cluster) !== IngressController.F5_NGINX) return;
  hosts.forEach((host, index) => {
    if (host === undefined) hostPlace(index).refuse(undefined, F5_NEEDS_HOST);
  });
}

function judge<T>(value: T | undefined, fact: Fact<T> | undefined, place: PropPlace): void {
  if (value !== undefined && fact) place.judge(value, fact);
}

function limitsOf(options: HttpTableOptions, cluster: Cluster): Limits {
  const controller = ingressControllerOf(options, cluster);
  return controller === undefined ? {} : LIMITS[controller];
}
