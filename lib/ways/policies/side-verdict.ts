import type { Network } from '../../model/queries/network';
import type { OtherPolicy } from '../../model/queries/other-policies';
import { otherPoliciesFor, otherPoliciesText } from '../../model/queries/other-policies';
import { objectText } from '../../model/read/manifest';
import type { PolicyJudgement } from './judgement';
import { policyJudgement } from './judgement';
import type { Side } from './side';
import type { Doubt, Truth } from '../chain/truth';
import { agreed, isDoubt } from '../chain/truth';

/** What becomes of a connection at one side, as far as the files say. */
export interface SideVerdict {
  readonly side: Side;
  readonly truth: Truth;
  readonly judgement: PolicyJudgement;
  readonly others: readonly OtherPolicy[];
}

/** Nothing where no policy is for the side. */
export function trySideVerdict(network: Network, side: Side): SideVerdict | undefined {
  const { direction, subject } = side;
  const judgement = policyJudgement(network, side, true);
  const others = otherPoliciesFor(network, direction, subject.namespace);
  const isNone = others.length + judgement.sum.rulings.length + judgement.tierPlaces.length === 0;
  if (isNone || isSamePod(side)) return undefined;
  const truth = withOthers(asEnforced(network, side, judgement), others);
  return { side, judgement, others, truth };
}

/** A pod always reaches itself. */
function isSamePod({ subject, peer }: Side): boolean {
  return isSameWorkload({ subject, peer }) && subject.workload?.manifest.kind === 'Pod';
}

function isSameWorkload({ subject, peer }: Pick<Side, 'subject' | 'peer'>): boolean {
  if (peer.kind === 'address' || !subject.workload) return false;
  return subject.workload.manifest.identity === peer.workload?.manifest.identity;
}

function asEnforced(network: Network, side: Side, judgement: PolicyJudgement): Truth {
  const { truth, tierPlaces } = judgement;
  const plain = tierPlaces.length > 0 ? policyJudgement(network, side, false).truth : truth;
  const [place] = tierPlaces;
  const enforced = agreed([plain, truth], {
    why: `whether the network plugin enforces ${place ? objectText(place.manifest) : 'policies'} is not known`,
    ask: WHICH_PLUGIN,
  });
  return enforced === false ? undone(network, side) : enforced;
}

/** The pods of most network plugins are there. */
export const WHICH_PLUGIN = 'kubectl get pods --namespace kube-system';

/** What is denied, unless something says that it may not be. */
function undone(network: Network, side: Side): Truth {
  const { subject } = side;
  if (subject.isOnNode) {
    const why = `each network plugin decides which policies are for ${subject.text}, in the network of the node`;
    return { why, ask: WHICH_PLUGIN };
  }
  if (isSameWorkload(side)) {
    return { why: 'a pod always reaches itself, and the client may be the same pod' };
  }
  return elsewhere(network, side) ?? false;
}

/** Why policies that are not in the network may admit it after all. */
function elsewhere(network: Network, side: Side): Doubt | undefined {
  const { around } = network;
  const { namespace = '' } = side.subject;
  const ask = `kubectl get networkpolicies --namespace ${namespace}`;
  if (around && (around.isOpen || around.openNamespaces.has(namespace))) {
    return { why: 'some units are not rendered, and may have a policy that admits it', ask };
  }
  const joined = network.tryJoined();
  if (!joined || policyJudgement(joined, side, false).truth === false) return undefined;
  return { why: 'a policy of another unit admits it, if both are in the same cluster', ask };
}

/** Policies that are not read deny what others admit, and some of them admit what others deny. */
function withOthers(truth: Truth, others: readonly OtherPolicy[]): Truth {
  const effective = truth === false ? others.filter(({ mayAdmit }) => mayAdmit) : others;
  if (effective.length === 0 || isDoubt(truth)) return truth;
  return { why: `the rules of ${otherPoliciesText(effective)} are not read` };
}
