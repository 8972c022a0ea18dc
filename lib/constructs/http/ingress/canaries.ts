import { NGINX } from '../../../facts/controllers/ingress-nginx';
import { canaryWeights } from '../../../facts/values/canaries';
import type { TableRoute, RouteTarget } from '../table/route-table';
import type { Annotations } from './dialect';

/** What ingress-nginx leads to another backend than the path does: a share, or what has a header. */
export interface Canary {
  readonly route: TableRoute;
  readonly target: RouteTarget;
  readonly annotations: Annotations;
}

/** The canary that a route has, or is. */
export function canaryOf(route: TableRoute): Canary | undefined {
  const [first, second] = route.targets;
  const [header] = Object.entries(route.matchHeaders ?? {});
  if (header) return first && { route, target: first, annotations: byHeader(header) };
  return first && second && { route, target: second, annotations: byWeight(first, second) };
}

/** Whether a route is the canary of another one, of the same host and path. */
export function isCanary({ matchHeaders = {} }: Pick<TableRoute, 'matchHeaders'>): boolean {
  return Object.keys(matchHeaders).length > 0;
}

function byWeight(first: RouteTarget, second: RouteTarget): Annotations {
  const { weight, total } = canaryWeights(first.weight ?? 1, second.weight ?? 1);
  return {
    [NGINX.canary]: 'true',
    [NGINX.canaryWeight]: String(weight),
    [NGINX.canaryWeightTotal]: String(total),
  };
}

function byHeader([name, value]: [string, string]): Annotations {
  return {
    [NGINX.canary]: 'true',
    [NGINX.canaryByHeader]: name,
    [NGINX.canaryByHeaderValue]: value,
  };
}
