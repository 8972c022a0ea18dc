import { selectorText, selectsAll } from '../../model/queries/label-selector';
import { networkPolicies } from '../../model/queries/network-policy';
import { mayHavePods } from '../../model/queries/pods';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET513: Rule = {
  id: 'NET513',
  name: 'network-policy-without-pods',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['others', 'workloads'],
  what: 'No pod in the checked files has the labels that a NetworkPolicy selects.',
  why: 'if no other pods have these labels, the policy protects nothing, without any message',
  fix: 'Write the labels of the pods into podSelector, or give the workload too.',
  waive: 'Where the pods come from another repository or from an operator.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  ],
  check(network, report) {
    if (network.workloads.length === 0) return;
    for (const { manifest, podSelector } of networkPolicies(network)) {
      if (selectsAll(podSelector)) continue;
      if (mayHavePods(network, manifest.namespace, podSelector)) continue;
      report({
        places: [place(manifest, 'spec.podSelector')],
        what: `no pods in the checked files have the labels ${selectorText(podSelector)}`,
      });
    }
  },
};
