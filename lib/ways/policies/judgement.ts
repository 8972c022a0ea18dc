import { Tier, TierAction } from '../../model/queries/admin-policy';
import type { Network } from '../../model/queries/network';
import type { HopPlace } from '../chain/place';
import { ciliumRulings } from './cilium-policies';
import { networkPolicyRulings } from './network-policies';
import type { Sum } from './ruling';
import { sumOf } from './ruling';
import type { Side } from './side';
import { isOwnNode } from './side';
import type { TierSay } from './tiers';
import { tierSays } from './tiers';
import type { Doubt, Truth } from '../chain/truth';
import { agreed } from '../chain/truth';

/** What all policies of one side say of a connection. */
export interface PolicyJudgement {
  readonly truth: Truth;
  /** What those policies say that add up. */
  readonly sum: Sum;
  /** Where policies of administrators say something of it. */
  readonly tierPlaces: readonly HopPlace[];
}

/** @param enforcesTiers whether the network plugin enforces the policies of administrators */
export function policyJudgement(
  network: Network,
  side: Side,
  enforcesTiers: boolean,
): PolicyJudgement {
  const rulings = [...networkPolicyRulings(network, side), ...ciliumRulings(network, side)];
  const sum = sumOf(rulings, isOwnNode(side));
  if (!enforcesTiers) return { truth: sum.truth, sum, tierPlaces: [] };
  const admin = tierSays(network, Tier.ADMIN, side);
  const needsBaseline =
    sum.isolation !== true && admin.some(({ action }) => action === TierAction.PASS);
  const baseline = needsBaseline ? tierSays(network, Tier.BASELINE, side) : [];
  const truth = agreedOf(admin, () => behindAdmin(sum, baseline));
  return { truth, sum, tierPlaces: [...admin, ...baseline].flatMap(({ place }) => place ?? []) };
}

/** NetworkPolicies where they isolate the pods, else the baseline. */
function behindAdmin(sum: Sum, baseline: readonly TierSay[]): Truth {
  if (sum.isolation === true) return sum.truth;
  const unisolated = agreedOf(baseline, () => true);
  if (sum.isolation === false) return sum.truth === true ? unisolated : sum.truth;
  return agreed([sum.truth, unisolated], sum.isolation);
}

function agreedOf(says: readonly TierSay[], passed: () => Truth): Truth {
  const truths = says.map(({ action }) => {
    if (action === TierAction.PASS) return passed();
    return action === TierAction.ACCEPT;
  });
  return agreed(truths, says.find(({ doubt }) => doubt)?.doubt ?? NO_RULE);
}

const NO_RULE: Doubt = { why: 'which rule goes first is not known' };
