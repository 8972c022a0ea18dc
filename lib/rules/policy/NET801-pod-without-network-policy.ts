import { podLabelsField } from '../../model/queries/pods';
import { hasOtherPolicies, isolatingPolicies } from '../../model/queries/policy-pods';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET801: Rule = {
  id: 'NET801',
  name: 'pod-without-network-policy',
  severity: Severity.WARNING,
  isPolicy: true,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'workloads'],
  what: 'No NetworkPolicy isolates the pods.',
  why: 'every pod of every namespace may connect to every port of them',
  fix: 'Write a NetworkPolicy that selects the pods and allows their clients.',
  waive: 'Where policies of another kind, or of another repository, isolate them.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  ],
  check(network, report) {
    if (hasOtherPolicies(network)) return;
    const policies = isolatingPolicies(network);
    for (const workload of network.workloads) {
      const { manifest, podSpec } = workload;
      if (policies.has(workload) || at(podSpec, 'hostNetwork') === true) continue;
      report({
        places: [place(manifest, podLabelsField(workload)), place(manifest)],
        what: `no NetworkPolicy isolates the pods of ${manifest.kind} ${manifest.name}`,
      });
    }
  },
};
