import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Cluster } from '../../cluster/cluster';
import { BackendProtocol } from '../common/enums';
import type { ObjectProps } from '../common/object-props';
import { metadata, nameOf } from '../common/object-props';
import { backendTlsPolicies } from './gateway/backend-tls';
import { grpcRouteManifests } from './gateway/grpc-route';
import { httpRouteManifests } from './gateway/http-route';
import { routeGrants } from './gateway/reference-grant';
import { ingressManifests } from './ingress/ingress';
import { dnsAnnotations } from './table/dns-record-options';
import type { RouteManifest } from './table/route-manifest';
import type { RouteTable } from './table/route-table';
import { gatewayRefOf, goesByGateway, goesByIngress } from './table/route-table';

/** Makes the objects of a table that is known to be well written: the Ingresses, then the routes. */
export function makeRouteObjects(
  construct: Construct,
  table: RouteTable,
  cluster: Cluster,
  props: ObjectProps,
): ApiObject[] {
  const byIngress = goesByIngress(table.options, cluster) ? ingressManifests(table, cluster) : [];
  return [...byIngress, ...gatewayManifests(table, cluster)].map(
    ({ apiVersion, kind, name, namespace, annotations, spec }) =>
      new ApiObject(construct, idOf({ kind, name, namespace }, nameOf(construct, props)), {
        apiVersion,
        kind,
        metadata: metadata(
          construct,
          namespace ? { ...props, namespace } : props,
          name,
          annotations,
        ),
        spec,
      }),
  );
}

/**
 * The object with the name of the construct is called by its kind. Where each app has ids of its own, V8
 * keeps a table for the children of each, at three times the time and memory.
 */
function idOf({ kind, name, namespace }: ObjectName, own: string): string {
  if (name === own && namespace === undefined) return kind;
  return [kind, namespace, name].filter(Boolean).join('-');
}

type ObjectName = Pick<RouteManifest, 'kind' | 'name' | 'namespace'>;

function gatewayManifests(table: RouteTable, cluster: Cluster): RouteManifest[] {
  const gateway = gatewayRefOf(table.options, cluster);
  if (!gateway || !goesByGateway(table.options, cluster)) return [];
  const isGrpc = table.options.backendProtocol === BackendProtocol.GRPC;
  const routes = isGrpc
    ? grpcRouteManifests(table, cluster, gateway)
    : httpRouteManifests(table, cluster, gateway);
  const annotations = table.options.dns && dnsAnnotations(table.options.dns);
  return [
    ...routes.map((route) => ({ ...route, annotations })),
    ...routeGrants(table, isGrpc ? 'GRPCRoute' : 'HTTPRoute', cluster),
    ...backendTlsPolicies(table, cluster),
  ];
}
