import type { Manifest } from '../chart';
import type { Action, AdminSpec } from './admin-policy';
import { byFirstRule } from './admin-policy';
import type { Connection, Direction } from './connection';
import { addressOf } from './connection';
import { byNetworkPolicies } from './network-policy';

export type Verdict = 'allowed' | 'denied';

/**
 * Whether a connection is let through, by the definitions of the kinds alone: the client's egress, then
 * the target's ingress, each by the admin tier, NetworkPolicies and the baseline tier. Of two policies of
 * one tier and priority the specification lets an implementation take either: here it is the first.
 */
export function verdict(manifests: readonly Manifest[], connection: Connection): Verdict {
  // A pod cannot block access to itself, and its own address is never subject to a ClusterNetworkPolicy.
  if (addressOf(connection.from) === addressOf(connection.to)) return 'allowed';
  const isAllowed = (['egress', 'ingress'] as const).every((direction) =>
    isAllowedIn(manifests, connection, direction),
  );
  return isAllowed ? 'allowed' : 'denied';
}

/**
 * NetworkPolicies end it where one isolates the pod in this direction, as the network-policy-api has it:
 * "The same applies for ingress direction traffic" (Getting Started with the AdminNetworkPolicy API).
 */
function isAllowedIn(
  manifests: readonly Manifest[],
  connection: Connection,
  direction: Direction,
): boolean {
  const admin = byFirstRule(manifests, adminTier(manifests), connection, direction);
  if (isFinal(admin)) return isAllow(admin);
  const own = byNetworkPolicies(manifests, connection, direction);
  if (own) return own === 'allow';
  const baseline = byFirstRule(manifests, baselineTier(manifests), connection, direction);
  return !isFinal(baseline) || isAllow(baseline);
}

const isFinal = (action: Action | undefined) => action !== undefined && action !== 'Pass';

const isAllow = (action: Action | undefined) => action === 'Allow' || action === 'Accept';

function adminTier(manifests: readonly Manifest[]): AdminSpec[] {
  return byPriority([
    ...specsOf(manifests, 'AdminNetworkPolicy'),
    ...specsOf(manifests, 'ClusterNetworkPolicy').filter(({ tier }) => tier === 'Admin'),
  ]);
}

function baselineTier(manifests: readonly Manifest[]): AdminSpec[] {
  return byPriority([
    ...specsOf(manifests, 'BaselineAdminNetworkPolicy'),
    ...specsOf(manifests, 'ClusterNetworkPolicy').filter(({ tier }) => tier === 'Baseline'),
  ]);
}

function specsOf(manifests: readonly Manifest[], kind: string): AdminSpec[] {
  return manifests
    .filter((one) => one.kind === kind)
    .map(({ spec }) => spec as unknown as AdminSpec);
}

function byPriority(specs: readonly AdminSpec[]): AdminSpec[] {
  return [...specs].sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
}
