import { PathType } from '../common/enums';
import type { HttpBackend } from './http-backend';
import { httpPort } from './http-backend';
import type { HostRoute } from './host-routes';
import type { TableRoute, RouteTarget } from './table/route-table';
import { plainPath } from './table/route-table';

/** A route whose backends are known to have their ports. */
export function tableRouteOf(route: HostRoute, namespace: string): TableRoute {
  const { backend, backends = [], mirror, position: _, placeOf: __, ...rest } = route;
  const { pathType = PathType.PREFIX } = route;
  const weighted = backends.map((one) => tableTargetOf(one.backend, namespace, one.weight ?? 1));
  return {
    ...rest,
    path: plainPath(route.path, pathType),
    pathType,
    mirror: mirror && tableTargetOf(mirror, namespace),
    targets: backend ? [tableTargetOf(backend, namespace)] : weighted,
  };
}

export function tableTargetOf({ _data }: HttpBackend, own: string, weight?: number): RouteTarget {
  const { target, resource, name, port, namespace = own } = _data;
  if (resource) {
    const { group, kind } = resource;
    return {
      service: resource.name,
      namespace: resource.namespace ?? own,
      port: resource.port,
      weight,
      resource: { group, kind },
    };
  }
  return {
    service: target?.serviceName ?? name ?? '',
    namespace: target?.namespace ?? namespace,
    port: (target ? httpPort(target._ports, port) : port) ?? 0,
    weight,
  };
}
