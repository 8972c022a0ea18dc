import type { TierPolicy } from './admin-policy';
import { Tier, adminPolicyOf } from './admin-policy';
import { clusterPolicyOf } from './cluster-policy';
import { derived } from './derived';
import { groupBy } from './group';

const GROUP = 'policy.networking.k8s.io';

/** The policies of administrators by their tiers; those of one priority stand together, the lowest number first. */
export const tierPolicies = derived((network): Readonly<Record<Tier, readonly TierPolicy[][]>> => {
  const all = [
    ...network.others(GROUP, 'AdminNetworkPolicy').map(adminPolicyOf),
    ...network.others(GROUP, 'BaselineAdminNetworkPolicy').map(adminPolicyOf),
    ...network.others(GROUP, 'ClusterNetworkPolicy').map(clusterPolicyOf),
  ];
  const ranked = (tier: Tier) => {
    const groups = groupBy(
      all.filter((one) => one.tier === tier),
      ({ priority }) => priority,
    );
    return [...groups].sort(([a], [b]) => a - b).map(([, those]) => those);
  };
  return { [Tier.ADMIN]: ranked(Tier.ADMIN), [Tier.BASELINE]: ranked(Tier.BASELINE) };
});
