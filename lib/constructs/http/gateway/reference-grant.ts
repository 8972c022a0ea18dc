import type { Cluster } from '../../../cluster/cluster';
import { gatewayApiVersionOf } from '../../../cluster/gateway-api';
import type { RouteManifest } from '../table/route-manifest';
import { numbered } from '../table/route-manifest';
import type { RouteTable } from '../table/route-table';
import { targetsOf } from '../table/route-table';
import { slices } from './manifest';

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#referencegrantspec */
const MOST_TARGETS = 16;

/** References of one object to others, perhaps of other namespaces. */
interface References {
  readonly from: { readonly kind: string; readonly name: string; readonly namespace: string };
  readonly kind: string;
  readonly to: readonly { readonly name: string; readonly namespace: string }[];
}

/**
 * Allows an object to refer to objects in other namespaces: a grant in each of them.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/
 */
export function grantsFor({ from, kind, to }: References, cluster: Cluster): RouteManifest[] {
  const byNamespace = new Map<string, Set<string>>(); // namespace -> names there
  for (const { namespace, name } of to) {
    if (namespace === from.namespace) continue;
    byNamespace.set(namespace, (byNamespace.get(namespace) ?? new Set()).add(name));
  }
  const group = 'gateway.networking.k8s.io';
  return [...byNamespace].flatMap(([namespace, names]) =>
    slices([...names].sort(), MOST_TARGETS).map((some, index) => ({
      apiVersion: gatewayApiVersionOf(cluster, 'ReferenceGrant') ?? '',
      kind: 'ReferenceGrant',
      name: numbered(`${from.name}-${from.kind.toLowerCase()}-from-${from.namespace}`, index),
      namespace,
      spec: {
        from: [{ group, kind: from.kind, namespace: from.namespace }],
        to: some.map((name) => ({ group: '', kind, name })),
      },
    })),
  );
}

/** What lets the routes of a table lead to Services of other namespaces. */
export function routeGrants(table: RouteTable, kind: string, cluster: Cluster): RouteManifest[] {
  const { name, namespace } = table;
  const to = targetsOf(table).map((target) => ({
    name: target.service,
    namespace: target.namespace,
  }));
  return grantsFor({ from: { kind, name, namespace }, kind: 'Service', to }, cluster);
}
