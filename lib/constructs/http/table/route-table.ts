import type { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import type { ClusterGatewayClass } from '../../../cluster/gateway-class';
import type { IngressController } from '../../../cluster/ingress-controller';
import type { GatewayProgram } from '../../../facts/controllers/gateway-implementations';
import { tryProgram } from '../../../facts/controllers/gateway-implementations';
import type { UrlScheme } from '../../common/enums';
import { PathType, Via } from '../../common/enums';
import type { HttpTableOptions } from './http-options';

/** Where requests go, and how many of them beside others. */
export interface RouteTarget {
  /** The name of the Service, or of the object of the kind below. */
  readonly service: string;
  readonly namespace: string;
  readonly port?: number;
  /** Of what is no Service. */
  readonly resource?: { readonly group: string; readonly kind: string };
  readonly weight?: number;
}

/** A redirect. */
export interface RouteRedirect {
  readonly scheme?: UrlScheme;
  readonly host?: string;
  readonly port?: number;
  readonly path?: string;
  readonly prefix?: string;
  readonly status?: number;
}

/** One route, with its defaults filled in. */
export interface TableRoute {
  readonly host?: string;
  readonly path: string;
  readonly pathType: PathType;
  /** None where there is a redirect. */
  readonly targets: readonly RouteTarget[];
  readonly redirect?: RouteRedirect;
  readonly rewritePath?: string;
  /** What gets a copy of each request. */
  readonly mirror?: RouteTarget;
  readonly method?: string;
  readonly matchHeaders?: Readonly<Record<string, string>>;
  readonly matchQuery?: Readonly<Record<string, string>>;
}

/** All that a table leads to, a Service perhaps more than once. */
export function targetsOf({ routes, defaultTarget }: RouteTable): RouteTarget[] {
  const all = routes.flatMap(({ targets, mirror }) => [...targets, ...(mirror ? [mirror] : [])]);
  return [...all, ...(defaultTarget ? [defaultTarget] : [])];
}

/** Routes as Ingresses and HTTPRoutes are made of them, so that both say the same. */
export interface RouteTable {
  readonly name: string;
  readonly namespace: string;
  readonly routes: readonly TableRoute[];
  readonly defaultTarget?: RouteTarget;
  readonly options: HttpTableOptions;
}

/** Everything below the path of a Prefix is meant with and without a last `/`, so it has none. */
export function plainPath(path: string, pathType: PathType): string {
  return pathType === PathType.PREFIX ? path.replace(/\/+$/, '') || '/' : path;
}

/** What carries the routes: what is asked for, else what the cluster has. */
export function viaOf(options: HttpTableOptions, cluster: Cluster): Via {
  if (options.via !== undefined) return options.via;
  const gateway = options.gateway ?? cluster.gateway;
  const ingressClass = options.ingressClass ?? cluster.ingressClass;
  return gateway !== undefined && ingressClass === undefined ? Via.GATEWAY : Via.INGRESS;
}

export function goesByIngress(options: HttpTableOptions, cluster: Cluster): boolean {
  return viaOf(options, cluster) !== Via.GATEWAY;
}

export function goesByGateway(options: HttpTableOptions, cluster: Cluster): boolean {
  return viaOf(options, cluster) !== Via.INGRESS;
}

/** The Gateway that routes attach to. */
export function gatewayRefOf(options: HttpTableOptions, cluster: Cluster): GatewayRef | undefined {
  return options.gateway ?? cluster.gateway;
}

/** What runs that Gateway: what the cluster says of its class, or of its only class. */
export function gatewayProgramOf(
  options: HttpTableOptions,
  cluster: Cluster,
): GatewayProgram | undefined {
  if (!goesByGateway(options, cluster)) return undefined;
  return programOfGateway(gatewayRefOf(options, cluster), cluster);
}

/** What runs a Gateway, as far as the cluster says it. */
export function programOfGateway(
  gateway: GatewayRef | undefined,
  cluster: Cluster,
): GatewayProgram | undefined {
  const stated = classOfGateway(gateway, cluster);
  const program = stated && tryProgram(stated.implementation.text);
  return program && { ...program, supports: stated.supports };
}

/** What the cluster says of the class of a Gateway; where that names none, of its only class. */
export function classOfGateway(
  gateway: GatewayRef | undefined,
  { gateways = [] }: Cluster,
): ClusterGatewayClass | undefined {
  const [only, ...others] = gateways;
  const name = gateway?.gatewayClass;
  if (name !== undefined) return gateways.find(({ gatewayClass }) => gatewayClass === name);
  return others.length === 0 ? only : undefined;
}

/** Whether the Gateways of Traefik get the routes, which read some of them in ways of their own. */
export function goesByTraefikGateway(options: HttpTableOptions, cluster: Cluster): boolean {
  return gatewayProgramOf(options, cluster)?.name === 'Traefik';
}

/** The controller, where there is an Ingress and it is of the class whose controller is known. */
export function ingressControllerOf(
  options: HttpTableOptions,
  cluster: Cluster,
): IngressController | undefined {
  if (!goesByIngress(options, cluster)) return undefined;
  const { ingressClass = cluster.ingressClass } = options;
  const named = cluster.ingressClasses?.find((one) => one.ingressClass === ingressClass);
  if (named) return named.controller;
  const isKnown = cluster.ingressClass === undefined || ingressClass === cluster.ingressClass;
  return isKnown ? cluster.ingressController : undefined;
}

/** Whether clients speak HTTPS. */
export function isSecure(options: HttpTableOptions, cluster: Cluster): boolean {
  if (goesByIngress(options, cluster)) return options.tlsSecret !== undefined;
  return gatewayRefOf(options, cluster)?.tlsListener !== undefined;
}

/** The schemes that the routes are known to be served by. Controllers of Ingresses serve both. */
export function schemesOf(options: HttpTableOptions, cluster: Cluster): string[] {
  if (goesByIngress(options, cluster)) return ['http', 'https'];
  const { listener, tlsListener } = gatewayRefOf(options, cluster) ?? {};
  const isPlain = listener !== undefined && options.httpsRedirect !== true;
  return [...(isPlain ? ['http'] : []), ...(tlsListener === undefined ? [] : ['https'])];
}

/** The URL of a route; nothing for one of every host, of a wildcard, or of a regular expression. */
export function routeUrl(
  route: { readonly host?: string; readonly path: string; readonly pathType?: PathType },
  options: HttpTableOptions,
  cluster: Cluster,
): string[] {
  if (route.host === undefined || route.host.startsWith('*')) return [];
  if (route.pathType === PathType.REGULAR_EXPRESSION) return [];
  return [`${isSecure(options, cluster) ? 'https' : 'http'}://${route.host}${route.path}`];
}
