import { derived } from '../../model/queries/derived';

/** The kinds that say who may connect to whom, read or not, and what they rest on. */
export const POLICY_KINDS: ReadonlySet<string> = new Set([
  ...['NetworkPolicy', 'CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'],
  ...['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
  ...['GlobalNetworkPolicy', 'AuthorizationPolicy', 'CiliumCIDRGroup', 'Node'],
  ...['Server', 'MeshTrafficPermission', 'EgressFirewall'],
]);

/** Without any, every connection to pods is admitted. */
export const hasPolicies = derived(({ manifests }): boolean =>
  manifests.some(({ kind }) => POLICY_KINDS.has(kind)),
);
