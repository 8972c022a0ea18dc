import { WITH_STRIP_PREFIX, WRITE_ONE } from '../../facts/values/sentences';
import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { fieldFault } from '../../cluster/gateway-api';
import { IngressController } from '../../cluster/ingress-controller';
import { nginxUrl } from '../../facts/controllers/ingress-nginx';
import { IGNORES_DEFAULT } from '../../facts/controllers/traefik';
import { overtakingRoutes } from '../../facts/controllers/traefik-gateway';
import type { Fault } from '../../facts/values/fault';
import { grpcFault, grpcPathFault, grpcTableFault } from '../../facts/values/gateway-routes';
import { leadsBack, repeatedRoutes, weightsFault } from '../../facts/values/routes';
import type { PropPlace, Refusals } from '../../props/refusals';
import { BackendProtocol, PathType, Via } from '../common/enums';
import { namespaceOf } from '../common/object-props';
import type { HostRoute } from './host-routes';
import { hostRoutes } from './host-routes';
import { checkHttpBackend } from './http-backend-checks';
import type { Asked } from './http-checks';
import {
  checkFeatures,
  checkPath,
  checkTableOptions,
  checkHosts,
  speaksToNginx,
} from './http-checks';
import { checkControllerRewrite, checkControllerStatus, checkF5 } from './http-controller-checks';
import { checkRedirectSupport, checkRouteSupport } from './http-gateway-support';
import { checkNginxRoutes } from './http-nginx-checks';
import { checkParity } from './http-parity';
import type { HttpRedirect, HttpRoutesProps } from './http-route-props';
import type { HttpTableOptions } from './table/http-options';
import {
  ingressControllerOf,
  goesByGateway,
  goesByIngress,
  goesByTraefikGateway,
  schemesOf,
} from './table/route-table';

const ROUTE_HAS_ONE_BACKEND =
  'a route has one backend, several backends with weights, or a redirect';

/** Refuses what the cluster would refuse or ignore of a table whose props are of their types. */
export function checkRoutes(
  construct: Construct,
  props: HttpRoutesProps,
  refusals: Refusals,
): void {
  const cluster = Cluster.of(construct);
  const namespace = namespaceOf(construct, props);
  const places = refusals.at('routes');
  const context = { construct, namespace, options: props, cluster };
  const routes = hostRoutes(props.routes);
  for (const route of routes) checkRoute(route, context, places.index(route.position));
  for (const { index, field, fault } of repeatedRoutes(routes, isCaseless(props, cluster))) {
    routes[index]?.placeOf(field, places).refuse(routes[index].path, fault);
  }
  if (props.defaultBackend) {
    checkHttpBackend(props.defaultBackend, context, refusals.at('defaultBackend'));
  }
  const hosts = routes.map(({ host }) => host);
  checkHosts(hosts, props, cluster, refusals.at(''));
  checkTableOptions(props, cluster, refusals.at(''));
  checkF5(hosts, props, cluster, (index) => routes[index]?.placeOf('host', places) ?? places);
  if (isGrpcByGateway(props, cluster)) {
    for (const { field, fault } of grpcTableFault(props)) {
      refusals.at(field).refuse(undefined, fault);
    }
  }
  if (speaksToNginx(props, cluster)) {
    checkNginxRoutes(routes, props.defaultBackend, namespace, refusals.at(''));
  }
  checkGatewayOrder(routes, props, cluster, places);
  const isTraefik = ingressControllerOf(props, cluster) === IngressController.TRAEFIK;
  if (isTraefik && props.defaultBackend) {
    refusals.at('defaultBackend').refuse(undefined, IGNORES_DEFAULT);
  }
  checkHolder(props, cluster, places);
  const hasDefault = props.defaultBackend !== undefined;
  checkParity(
    { routes, hasDefault, options: props },
    cluster,
    refusals.at(''),
    (index, field) => routes[index]?.placeOf(field, places) ?? places,
  );
}

/** What a route is judged by. */
export interface RouteContext {
  readonly construct: Construct;
  readonly namespace: string;
  readonly options: HttpTableOptions;
  readonly cluster: Cluster;
}

function checkRoute(route: HostRoute, context: RouteContext, place: PropPlace): void {
  const { options, cluster } = context;
  checkPath(route, options, cluster, place);
  checkFeatures(askedOf(route, place), options, cluster);
  checkRouteSupport(route, options, cluster, place);
  checkTargets(route, context, place);
  if (route.redirect) checkRedirect(route.redirect, route, context, place.field('redirect'));
  if (route.rewritePath !== undefined) {
    const at = place.field('rewritePath');
    checkControllerRewrite(route.rewritePath, options, cluster, at);
    if (options.stripPrefix) at.refuse(route.rewritePath, REWRITES_TWICE);
  }
  for (const field of ['matchHeaders', 'matchQuery'] as const) {
    const count = Object.keys(route[field] ?? {}).length;
    if (count > 16) place.field(field).refuse(undefined, tooMany(count));
  }
  if (isGrpcByGateway(options, cluster)) {
    checkGrpc(route, place);
  }
}

function checkTargets(route: HostRoute, context: RouteContext, place: PropPlace): void {
  const { backend, backends, mirror, redirect } = route;
  const [first, second] = [
    backend && 'backend',
    backends && 'backends',
    redirect && 'redirect',
  ].filter((one) => one !== undefined);
  if (first === undefined) place.field('backend').refuse(undefined, LEADS_NOWHERE);
  if (second !== undefined) place.field(second).refuse(undefined, leadsTwice(first ?? ''));
  if (backend) checkHttpBackend(backend, context, place.field('backend'));
  backends?.forEach((one, index) => {
    checkHttpBackend(one.backend, context, place.field('backends').index(index).field('backend'));
  });
  if (mirror) checkHttpBackend(mirror, context, place.field('mirror'));
  if (backends) {
    const { options, cluster } = context;
    const weights = backends.map(({ weight = 1 }) => weight);
    const fault = weightsFault(weights, goesByIngress(options, cluster) ? 2 : 16);
    if (fault) place.field('backends').refuse(undefined, fault);
  }
}

function checkRedirect(
  redirect: HttpRedirect,
  route: HostRoute,
  { options, cluster }: RouteContext,
  place: PropPlace,
): void {
  const { scheme, host, path, prefix, status } = redirect;
  if (path !== undefined && prefix !== undefined) place.field('prefix').refuse(prefix, TWO_PATHS);
  if (prefix !== undefined && (route.pathType ?? PathType.PREFIX) !== PathType.PREFIX) {
    place.field('prefix').refuse(prefix, NO_PREFIX);
  }
  if (leadsBack(redirect, route, schemesOf(options, cluster))) {
    place.refuse(undefined, CHANGES_NOTHING);
  }
  if (goesByGateway(options, cluster) && status !== undefined && status !== 301 && status !== 302) {
    const fault = fieldFault(cluster, 'redirectStatus');
    if (fault) place.field('status').refuse(status, fault);
  }
  checkRedirectSupport(redirect, options, cluster, place);
  checkControllerStatus(status, options, cluster, place.field('status'));
  if (!speaksToNginx(options, cluster)) return;
  if (prefix !== undefined) place.field('prefix').refuse(prefix, KEEPS_NOTHING);
  for (const [field, value] of Object.entries({ scheme, host, path })) {
    if (value === undefined && prefix === undefined) {
      place.field(field).refuse(undefined, NEEDS_WHOLE_URL);
    }
  }
  if (path !== undefined) place.field('path').judge(path, nginxUrl);
}

/** Refuses routes that the Gateways of Traefik try before those of a more particular host. */
function checkGatewayOrder(
  routes: readonly HostRoute[],
  options: HttpTableOptions,
  cluster: Cluster,
  places: PropPlace,
) {
  if (!goesByTraefikGateway(options, cluster)) return;
  for (const { index, field, fault } of overtakingRoutes(routes)) {
    routes[index]?.placeOf(field, places).refuse(routes[index].path, fault);
  }
}

/** Refuses a table of redirects alone where an Ingress has to name a backend. */
function checkHolder(props: HttpRoutesProps, cluster: Cluster, place: PropPlace): void {
  if (props.routes.length === 0 || !goesByIngress(props, cluster)) return;
  if (props.routes.every(({ redirect }) => redirect)) place.refuse(undefined, NO_HOLDER);
}

/** Whether ingress-nginx matches the paths without regard to case. */
function isCaseless(props: HttpRoutesProps, cluster: Cluster): boolean {
  if (!speaksToNginx(props, cluster) || props.via === Via.BOTH) return false;
  return (
    props.stripPrefix === true ||
    props.routes.some(
      ({ rewritePath, pathType }) =>
        rewritePath !== undefined || pathType === PathType.REGULAR_EXPRESSION,
    )
  );
}

function isGrpcByGateway(options: HttpTableOptions, cluster: Cluster): boolean {
  return goesByGateway(options, cluster) && options.backendProtocol === BackendProtocol.GRPC;
}

function checkGrpc(route: HostRoute, place: PropPlace): void {
  const fault = grpcPathFault(route.path, route.pathType ?? PathType.PREFIX);
  if (fault) place.field('path').refuse(route.path, fault);
  for (const field of ['redirect', 'rewritePath', 'method', 'matchQuery'] as const) {
    if (route[field] !== undefined) place.field(field).refuse(undefined, grpcFault(field));
  }
}

function askedOf(route: HostRoute, place: PropPlace): Asked[] {
  const matches = ['method', 'matchHeaders', 'matchQuery'] as const;
  const fields = ['rewritePath', 'redirect', 'mirror', ...matches] as const;
  const asked: Asked[] = fields.flatMap((field) => {
    const value = route[field];
    if (value === undefined) return [];
    const shown = typeof value === 'string' ? value : undefined;
    return [{ feature: field, value: shown, place: place.field(field) }];
  });
  if ((route.backends?.length ?? 0) > 1) {
    asked.push({ feature: 'backends', value: undefined, place: place.field('backends') });
  }
  if (route.pathType === PathType.REGULAR_EXPRESSION) {
    const at = place.field('pathType');
    asked.push({ feature: 'pathType.RegularExpression', value: route.pathType, place: at });
  }
  return asked;
}

function leadsTwice(first: string): Fault {
  return {
    what: `cannot be combined with ${first}`,
    why: ROUTE_HAS_ONE_BACKEND,
    fix: WRITE_ONE,
  };
}

function tooMany(count: number): Fault {
  return {
    what: `has ${count} entries`,
    why: 'an HTTPRoute has at most 16 matches',
    fix: 'remove some',
  };
}

const LEADS_NOWHERE: Fault = {
  what: 'is missing',
  why: ROUTE_HAS_ONE_BACKEND,
  fix: 'write for example backend: HttpBackend.of(app)',
};

const REWRITES_TWICE: Fault = {
  what: WITH_STRIP_PREFIX,
  why: 'both set the path that the backend receives',
  fix: WRITE_ONE,
};

const TWO_PATHS: Fault = {
  what: 'cannot be combined with path',
  why: 'both set the path of the redirect',
  fix: 'write path for one address, or prefix to keep the rest of the path',
};

const NO_PREFIX: Fault = {
  what: 'needs a route with a prefix',
  why: 'the API server accepts it only with a route of PathType.PREFIX',
  fix: 'write path instead',
};

const CHANGES_NOTHING: Fault = {
  what: 'redirects to itself',
  why: 'the client would request the same address again and again',
  fix: 'write another host, port or path, or httpsRedirect: true instead of the route to redirect to HTTPS',
};

const NEEDS_WHOLE_URL: Fault = {
  what: 'is required by ingress-nginx',
  why: 'its redirect is one whole address, and keeps no part of the request',
  fix: 'write scheme, host and path, or via: Via.GATEWAY',
};

const KEEPS_NOTHING: Fault = { ...NEEDS_WHOLE_URL, what: 'is not supported by ingress-nginx' };

const NO_HOLDER: Fault = {
  what: 'have redirects only',
  why: 'each path of an Ingress needs a backend, although a redirect sends no request to it',
  fix: 'write the redirects together with a route that has a backend, or via: Via.GATEWAY',
};
