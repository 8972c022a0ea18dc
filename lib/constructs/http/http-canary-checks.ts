import type { CanaryPath } from '../../facts/values/canaries';
import { canaryFaults, canaryHeader, canaryHeaderValue } from '../../facts/values/canaries';
import type { Fault } from '../../facts/values/fault';
import type { PropPlace } from '../../props/refusals';
import { canaryOf, isCanary } from './ingress/canaries';
import type { TableRoute, RouteTarget } from './table/route-table';

/**
 * Refuses the second backends of routes that ingress-nginx would mix up or ignore.
 *
 * @param at the place of a route; behind the last one, that of the default backend
 */
export function checkCanaries(
  routes: readonly TableRoute[],
  defaultTarget: RouteTarget | undefined,
  at: (index: number) => PropPlace,
): void {
  const canaries = routes.filter(isCanary);
  routes.forEach((route, index) => {
    if (isCanary(route)) checkHeaders(route, routes, at(index));
  });
  const paths = [
    ...routes.flatMap((route, index) => pathOf(route, index, { routes, canaries })),
    ...(defaultTarget ? [{ index: routes.length, main: keyOf(defaultTarget) }] : []),
  ];
  for (const { index, field, fault } of canaryFaults(paths)) {
    const wrong = paths[index]?.index ?? 0;
    const route = routes[wrong];
    const several = route && route.targets.length > 1;
    const where = several ? field : 'backend';
    (route ? at(wrong).field(where) : at(wrong)).refuse(undefined, fault);
  }
}

interface PathOfRoute extends CanaryPath {
  readonly index: number;
}

function pathOf(
  route: TableRoute,
  index: number,
  {
    routes,
    canaries,
  }: { readonly routes: readonly TableRoute[]; readonly canaries: readonly TableRoute[] },
): PathOfRoute[] {
  const main = isCanary(route) ? plainOf(route, routes) : route;
  const target = main?.targets[0];
  if (!target) return [];
  const header = canaries.find((other) => plainOf(other, [route]));
  const own = canaryOf(route) ?? (header && canaryOf(header));
  const canary = own && { backend: keyOf(own.target), policy: JSON.stringify(own.annotations) };
  return [{ index, main: keyOf(target), canary }];
}

/** The route that takes all other requests of the same host and path. */
function plainOf(
  { host, path, pathType }: TableRoute,
  routes: readonly TableRoute[],
): TableRoute | undefined {
  return routes.find(
    (other) =>
      !isCanary(other) && other.host === host && other.path === path && other.pathType === pathType,
  );
}

function checkHeaders(route: TableRoute, routes: readonly TableRoute[], place: PropPlace): void {
  const headers = Object.entries(route.matchHeaders ?? {});
  const at = place.field('matchHeaders');
  if (headers.length > 1) at.refuse(undefined, ONE_HEADER);
  for (const [name, value] of headers) {
    at.key(name).judge(name, canaryHeader);
    at.key(name).judge(value, canaryHeaderValue);
  }
  const plain = plainOf(route, routes);
  if (!plain) at.refuse(undefined, NO_PLAIN_ROUTE);
  else if (plain.rewritePath !== route.rewritePath || plain.redirect || route.redirect) {
    at.refuse(undefined, BACKEND_ALONE);
  }
  if (route.targets.length > 1) place.field('backends').refuse(undefined, ONE_BACKEND);
}

function keyOf({ service, port }: RouteTarget): string {
  return `${service}:${port}`;
}

const ONE_HEADER: Fault = {
  what: 'names more than one header',
  why: 'ingress-nginx selects a backend by one header',
  fix: 'write one, or via: Via.GATEWAY',
};

const NO_PLAIN_ROUTE: Fault = {
  what: 'has no route without it',
  why: 'ingress-nginx selects a backend by a header only if a route with the same host, path and path type matches all other requests',
  fix: 'write that route too, or via: Via.GATEWAY',
};

const BACKEND_ALONE: Fault = {
  what: 'changes more than the backend',
  why: 'ingress-nginx redirects and rewrites all requests of a path in the same way, and a header only selects the backend',
  fix: 'write the same rewritePath on both routes and no redirect, or via: Via.GATEWAY',
};

const ONE_BACKEND: Fault = {
  what: 'cannot split requests that a header selects',
  why: 'ingress-nginx sends them to one backend',
  fix: 'write backend instead, or via: Via.GATEWAY',
};
