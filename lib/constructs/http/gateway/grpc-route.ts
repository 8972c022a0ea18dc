import type { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import { gatewayApiVersionOf } from '../../../cluster/gateway-api';
import { grpcMethod } from '../../../facts/values/gateway-routes';
import type { RouteManifest } from '../table/route-manifest';
import { numbered } from '../table/route-manifest';
import type { TableRoute, RouteTable } from '../table/route-table';
import { extensionFilters, headerFilters, listenersOf, pairs } from './http-route';
import { backendRef, mirrorFilter, parentRefs, slices, split, withDefault } from './manifest';

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcroutespec */
const MOST_RULES = 16;

/** The GRPCRoutes of a table whose backends speak gRPC. */
export function grpcRouteManifests(
  table: RouteTable,
  cluster: Cluster,
  gateway: GatewayRef,
): RouteManifest[] {
  const byHost = new Map<string | undefined, object[]>(); // host -> rules
  for (const route of withDefault(table)) {
    byHost.set(route.host, [...(byHost.get(route.host) ?? []), grpcRule(route, table)]);
  }
  const specs = split(byHost).flatMap(({ hostnames, rules }) =>
    slices(rules, MOST_RULES).map((some) => ({
      parentRefs: parentRefs(gateway, table.namespace, listenersOf(table, gateway)),
      hostnames,
      rules: some,
    })),
  );
  return specs.map((spec, index) => ({
    apiVersion: gatewayApiVersionOf(cluster, 'GRPCRoute') ?? '',
    kind: 'GRPCRoute',
    name: numbered(table.name, index),
    spec,
  }));
}

function grpcRule(route: TableRoute, { namespace, options }: RouteTable): object {
  const filters = [
    ...headerFilters(options),
    ...extensionFilters(options),
    ...mirrorFilter(route, namespace),
  ];
  const method = grpcMethod(route.path);
  const headers = pairs(route.matchHeaders);
  return {
    matches: method || headers ? [{ method, headers }] : undefined,
    filters: filters.length > 0 ? filters : undefined,
    backendRefs: route.targets.map((target) => backendRef(target, namespace)),
  };
}
