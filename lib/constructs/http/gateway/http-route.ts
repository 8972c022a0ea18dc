import type { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import { gatewayApiVersionOf } from '../../../cluster/gateway-api';
import { PathType, UrlScheme, Via } from '../../common/enums';
import type { Cors } from '../table/cors';
import type { HeaderChanges, HttpTableOptions } from '../table/http-options';
import type { SessionCookie } from '../table/session-cookie';
import type { RouteManifest } from '../table/route-manifest';
import { numbered } from '../table/route-manifest';
import type { TableRoute, RouteRedirect, RouteTable, RouteTarget } from '../table/route-table';
import {
  backendRef,
  distinctHosts,
  mirrorFilter,
  parentRefs,
  slices,
  split,
  withDefault,
} from './manifest';

/** The limits of the API server for one HTTPRoute. @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec */
const MOST_RULES = 16;

/** The HTTPRoutes of a table: one for each set of hosts with the same rules, split where it is too long. */
export function httpRouteManifests(
  table: RouteTable,
  cluster: Cluster,
  gateway: GatewayRef,
): RouteManifest[] {
  const redirects = redirectsToHttps(table.options, gateway);
  const listeners = redirects ? [gateway.tlsListener] : listenersOf(table, gateway);
  const specs = rulesByHosts(table).flatMap(({ hostnames, rules }) =>
    slices(rules, MOST_RULES).map((some) => ({
      parentRefs: parentRefs(gateway, table.namespace, listeners),
      hostnames,
      rules: some,
    })),
  );
  return [
    ...named(table.name, specs, cluster),
    ...(redirects ? named(`${table.name}-https`, httpsRedirects(table, gateway), cluster) : []),
  ];
}

/** The listeners of a table that is not redirected; without names, all that take it. */
export function listenersOf(
  { options }: RouteTable,
  { listener, tlsListener }: GatewayRef,
): (string | undefined)[] {
  const speaksTls = options.via !== Via.BOTH || options.tlsSecret !== undefined;
  if (listener === undefined || tlsListener === undefined || !speaksTls) return [listener];
  return [listener, tlsListener];
}

function redirectsToHttps(options: HttpTableOptions, gateway: GatewayRef): boolean {
  return options.httpsRedirect === true && gateway.tlsListener !== undefined;
}

function httpsRedirects(table: RouteTable, gateway: GatewayRef): object[] {
  const rules = [{ filters: [redirectFilter({ scheme: UrlScheme.HTTPS, status: 301 })] }];
  return distinctHosts(withDefault(table)).map((hostnames) => ({
    parentRefs: parentRefs(gateway, table.namespace, [gateway.listener]),
    hostnames,
    rules,
  }));
}

function named(name: string, specs: readonly object[], cluster: Cluster): RouteManifest[] {
  return specs.map((spec, index) => ({
    apiVersion: gatewayApiVersionOf(cluster, 'HTTPRoute') ?? '',
    kind: 'HTTPRoute',
    name: numbered(name, index),
    spec,
  }));
}

/** Hosts with the same rules share a route. */
function rulesByHosts(table: RouteTable): { hostnames?: string[]; rules: object[] }[] {
  const byHost = new Map<string | undefined, object[]>(); // host -> rules
  for (const route of withDefault(table)) {
    const rules = byHost.get(route.host) ?? [];
    byHost.set(route.host, [...rules, httpRule(route, table)]);
  }
  return split(byHost);
}

function httpRule(route: TableRoute, table: RouteTable): object {
  const filters = [...filtersOf(route, table.options), ...mirrorFilter(route, table.namespace)];
  const { timeouts, sessionCookie } = table.options;
  return {
    matches: [matchOf(route)],
    filters: filters.length > 0 ? filters : undefined,
    backendRefs: backendRefs(route.targets, table.namespace),
    timeouts: route.redirect ? undefined : timeoutsOf(timeouts),
    sessionPersistence: route.redirect ? undefined : sessionOf(sessionCookie),
  };
}

function backendRefs(targets: readonly RouteTarget[], namespace: string): object[] | undefined {
  return targets.length > 0 ? targets.map((target) => backendRef(target, namespace)) : undefined;
}

function matchOf({ path, pathType, method, matchHeaders, matchQuery }: TableRoute): object {
  const type = pathType === PathType.PREFIX ? 'PathPrefix' : pathType;
  return {
    path: { type, value: path },
    method,
    headers: pairs(matchHeaders),
    queryParams: pairs(matchQuery),
  };
}

function filtersOf(route: TableRoute, options: HttpTableOptions): object[] {
  const strips = options.stripPrefix === true && route.path !== '/';
  const { redirect, rewritePath } = route;
  const rewrite =
    rewritePath !== undefined
      ? { type: 'ReplaceFullPath', replaceFullPath: rewritePath }
      : strips && { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' };
  return [
    ...headerFilters(options),
    ...(options.cors ? [{ type: 'CORS', cors: corsOf(options.cors) }] : []),
    ...(redirect ? [redirectFilter(redirect)] : []),
    ...(rewrite && !redirect ? [{ type: 'URLRewrite', urlRewrite: { path: rewrite } }] : []),
    ...extensionFilters(options),
  ];
}

/** The filters of the implementation, which a GRPCRoute names alike. */
export function extensionFilters({ extensionRefs = [] }: HttpTableOptions): object[] {
  return extensionRefs.map((extensionRef) => ({
    type: 'ExtensionRef',
    extensionRef: { ...extensionRef },
  }));
}

export function headerFilters(options: HttpTableOptions): object[] {
  return [
    ...headerFilter('RequestHeaderModifier', 'requestHeaderModifier', options.requestHeaders),
    ...headerFilter('ResponseHeaderModifier', 'responseHeaderModifier', options.responseHeaders),
  ];
}

function headerFilter(type: string, field: string, changes: HeaderChanges = {}): object[] {
  const [set, add] = [pairs(changes.set), pairs(changes.add)];
  const remove = changes.remove?.length ? [...changes.remove] : undefined;
  return set || add || remove ? [{ type, [field]: { set, add, remove } }] : [];
}

function redirectFilter({ scheme, host, port, path, prefix, status }: RouteRedirect): object {
  const replace =
    path !== undefined
      ? { type: 'ReplaceFullPath', replaceFullPath: path }
      : prefix !== undefined
        ? { type: 'ReplacePrefixMatch', replacePrefixMatch: prefix }
        : undefined;
  return {
    type: 'RequestRedirect',
    requestRedirect: { scheme, hostname: host, port, path: replace, statusCode: status },
  };
}

function corsOf(cors: Cors): object {
  return {
    allowOrigins: [...cors.allowOrigins],
    allowMethods: listOf(cors.allowMethods),
    allowHeaders: listOf(cors.allowHeaders),
    exposeHeaders: listOf(cors.exposeHeaders),
    allowCredentials: cors.allowCredentials === true ? true : undefined,
    maxAge: cors.maxAge,
  };
}

function sessionOf(cookie: SessionCookie | undefined): object | undefined {
  if (!cookie) return undefined;
  const { name: sessionName, maxAge } = cookie;
  if (maxAge === undefined) return { sessionName, type: 'Cookie' };
  return {
    sessionName,
    type: 'Cookie',
    absoluteTimeout: `${maxAge}s`,
    cookieConfig: { lifetimeType: 'Permanent' },
  };
}

function timeoutsOf(timeouts: HttpTableOptions['timeouts']): object | undefined {
  const { request, backendRequest } = timeouts ?? {};
  if (request === undefined && backendRequest === undefined) return undefined;
  return { request: secondsOf(request), backendRequest: secondsOf(backendRequest) };
}

function secondsOf(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}s`;
}

/** A map as a list of names and values; nothing where it is empty. */
export function pairs(map: Readonly<Record<string, string>> | undefined): object[] | undefined {
  const list = Object.entries(map ?? {}).map(([name, value]) => ({ name, value }));
  return list.length > 0 ? list : undefined;
}

function listOf(list: readonly string[] | undefined): string[] | undefined {
  return list?.length ? [...list] : undefined;
}
