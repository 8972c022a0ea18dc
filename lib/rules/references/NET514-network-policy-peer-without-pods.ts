import { selectorText, selectsAll } from '../../model/queries/label-selector';
import type { NetworkPolicy, PolicyPeer } from '../../model/queries/network-policy';
import { networkPolicies } from '../../model/queries/network-policy';
import { meansNoPods } from '../../model/queries/policy-pods';
import type { Target } from '../../model/read/target';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET514: Rule = {
  id: 'NET514',
  name: 'network-policy-peer-without-pods',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'workloads'],
  what: 'A NetworkPolicy admits peers that match no pod in the checked files.',
  why: 'if no other pods match, the rule admits no peer, and these connections are dropped',
  fix: 'Write the labels of the peers and of their namespace, or give the workload too.',
  waive: 'Where the peers come from another repository or from an operator.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  ],
  check(network, report) {
    if (network.workloads.length === 0) return;
    for (const policy of networkPolicies(network)) {
      for (const peer of peersOf(policy)) {
        if (isDeclared(network.target, peer)) continue;
        if (!meansNoPods(network, policy, peer)) continue;
        report({ places: [place(policy.manifest, peer.field)], what: whatOf(peer) });
      }
    }
  },
};

/** The kubelet and the DNS of the cluster are nobody's to give. */
function peersOf({ ingress, egress }: NetworkPolicy): PolicyPeer[] {
  return [...ingress, ...egress].flatMap(({ peers }) => peers).filter((peer) => !isSystem(peer));
}

function isSystem({ podSelector, namespaceSelector }: PolicyPeer): boolean {
  return (
    podSelector?.matchLabels?.['k8s-app'] === 'kube-dns' ||
    namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'] === 'kube-system'
  );
}

/** The pods of a proxy that the cluster declares are in no file. */
function isDeclared(
  { ingressControllerPods, gatewayPods }: Target,
  { podSelector, namespaceSelector }: PolicyPeer,
): boolean {
  const asked = podSelector?.matchLabels ?? {};
  const namespace = namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'];
  return [ingressControllerPods, gatewayPods].some(
    (pods) =>
      pods !== undefined &&
      pods.namespace === namespace &&
      Object.entries(asked).every(([key, value]) => pods.labels[key] === value),
  );
}

function whatOf({ podSelector, namespaceSelector }: PolicyPeer): string {
  const parts = [
    ...(podSelector && !selectsAll(podSelector) ? [`the labels ${selectorText(podSelector)}`] : []),
    ...(namespaceSelector
      ? [`a namespace with ${selectorText(namespaceSelector) || 'any labels'}`]
      : []),
  ];
  return `no pods in the checked files have ${parts.join(' in ') || 'this namespace'}`;
}
