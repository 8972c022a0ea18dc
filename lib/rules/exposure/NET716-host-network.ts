import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET716: Rule = {
  id: 'NET716',
  name: 'host-network',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['workloads'],
  what: 'Pods use the network of their node.',
  why: 'the pods can reach everything that the node can reach, NetworkPolicies do not apply to them, and their ports are open on the node',
  fix: 'Remove hostNetwork, and expose the pods by a Service.',
  waive: 'If the pods provide or monitor the network itself.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  check(network, report) {
    for (const { manifest, podField, podSpec } of network.workloads) {
      if (at(podSpec, 'hostNetwork') !== true) continue;
      report({ places: [place(manifest, `${podField}.hostNetwork`)], what: 'hostNetwork is true' });
    }
  },
};
