import type { Cluster } from '../../../cluster/cluster';
import { gatewayApiVersionOf } from '../../../cluster/gateway-api';
import type { RouteManifest } from '../table/route-manifest';
import type { RouteTable } from '../table/route-table';
import { targetsOf } from '../table/route-table';

/**
 * How a Gateway uses TLS with the Services of a table: a policy for each, in its namespace.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/
 */
export function backendTlsPolicies(table: RouteTable, cluster: Cluster): RouteManifest[] {
  const { name, options } = table;
  const { backendTls } = options;
  if (!backendTls) return [];
  const byService = new Map(
    targetsOf(table).map((target) => [`${target.namespace}/${target.service}`, target]),
  );
  const { host: hostname, caConfigMaps } = backendTls;
  const validation = caConfigMaps
    ? {
        caCertificateRefs: caConfigMaps.map((one) => ({ group: '', kind: 'ConfigMap', name: one })),
        hostname,
      }
    : { wellKnownCACertificates: 'System', hostname };
  return [...byService.values()].map(({ service, namespace }) => ({
    apiVersion: gatewayApiVersionOf(cluster, 'BackendTLSPolicy') ?? '',
    kind: 'BackendTLSPolicy',
    name: `${name}-${service}`,
    namespace: namespace === table.namespace ? undefined : namespace,
    spec: { targetRefs: [{ group: '', kind: 'Service', name: service }], validation },
  }));
}
