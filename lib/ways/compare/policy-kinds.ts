/** The kinds that say who may connect to whom, read or not, and what they rest on. */
export const POLICY_KINDS: ReadonlySet<string> = new Set([
  ...['NetworkPolicy', 'CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'],
  ...['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
  ...['GlobalNetworkPolicy', 'AuthorizationPolicy', 'CiliumCIDRGroup', 'Node'],
  ...['Server', 'MeshTrafficPermission', 'EgressFirewall'],
]);
