import { ciliumNodePolicies } from '../../model/queries/cilium-policy';
import type { Network } from '../../model/queries/network';
import { ClientKind } from '../ask/client';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { Party } from './party';
import { MOST_PLACES, namesOf } from './policy-hop';
import type { OpenedPort } from './side';
import { portText } from './side';

/** What policies for nodes say of a connection to one, or to a pod in its network. */
export function nodePolicyHops(network: Network, to: Party, target: OpenedPort): readonly Hop[] {
  const isNode = to.kind === 'pod' ? to.isOnNode : to.where === ClientKind.NODE;
  const policies = isNode ? ciliumNodePolicies(network) : [];
  if (policies.length === 0) return [];
  const names = namesOf(policies.map(({ manifest }) => manifest));
  return [
    {
      kind: HopKind.POLICY,
      verdict: Verdict.UNKNOWN,
      what: `${names} may block ${portText(target)} of ${to.text}`,
      why: 'only the host firewall of Cilium enforces policies for nodes, and an option turns it on',
      places: policies.slice(0, MOST_PLACES).map(({ manifest, field }) => ({ manifest, field })),
      ask: 'kubectl get configmap cilium-config --namespace kube-system --output yaml',
    },
  ];
}
