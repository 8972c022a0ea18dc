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
  readonly to: readonly Granted[];
}

/** What is referred to. */
interface Granted {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

/**
 * Allows an object to refer to objects in other namespaces: a grant in each of them.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/
 */
export function grantsFor({ from, to }: References, cluster: Cluster): RouteManifest[] {
  const byNamespace = new Map<string, Map<string, object>>(); // namespace -> what is there
  for (const { namespace, group, kind, name } of to) {
    if (namespace === from.namespace) continue;
    const there = byNamespace.get(namespace) ?? new Map<string, object>();
    byNamespace.set(namespace, there.set([group, kind, name].join('/'), { group, kind, name }));
  }
  const group = 'gateway.networking.k8s.io';
  return [...byNamespace].flatMap(([namespace, there]) =>
    slices(inOrder(there), MOST_TARGETS).map((some, index) => ({
      apiVersion: gatewayApiVersionOf(cluster, 'ReferenceGrant') ?? '',
      kind: 'ReferenceGrant',
      name: numbered(`${from.name}-${from.kind.toLowerCase()}-from-${from.namespace}`, index),
      namespace,
      spec: {
        from: [{ group, kind: from.kind, namespace: from.namespace }],
        to: some,
      },
    })),
  );
}

function inOrder(there: ReadonlyMap<string, object>): object[] {
  return [...there].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** What lets the routes of a table lead to Services and other objects of other namespaces. */
export function routeGrants(table: RouteTable, kind: string, cluster: Cluster): RouteManifest[] {
  const { name, namespace } = table;
  const to = targetsOf(table).map(({ service, resource, ...target }) => ({
    ...(resource ?? { group: '', kind: 'Service' }),
    name: service,
    namespace: target.namespace,
  }));
  return grantsFor({ from: { kind, name, namespace }, to }, cluster);
}
