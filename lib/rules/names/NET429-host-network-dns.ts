import { workloadsWith } from '../../model/queries/written-fields';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET429: Rule = {
  id: 'NET429',
  name: 'host-network-dns',
  severity: Severity.INFO,
  reads: ['workloads'],
  what: 'A pod with hostNetwork has the DNS policy ClusterFirst, which has no effect.',
  why: 'with hostNetwork the policy ClusterFirst means Default: the pod asks the resolver of the node, which does not know Services',
  fix: 'Write `dnsPolicy: ClusterFirstWithHostNet`, or `Default` to use the resolver of the node.',
  waive: 'If the nodes themselves resolve the names of the cluster.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy',
  ],
  check(network, report) {
    for (const { manifest, podField, podSpec } of workloadsWith(network, 'hostNetwork')) {
      const policy = at(podSpec, 'dnsPolicy') ?? '';
      if (at(podSpec, 'hostNetwork') !== true || (policy !== '' && policy !== 'ClusterFirst')) {
        continue;
      }
      report({
        places: [
          place(manifest, `${podField}.dnsPolicy`),
          place(manifest, `${podField}.hostNetwork`),
        ],
        what: `the pods of ${manifest.kind} ${manifest.name} ask the resolver of their node`,
      });
    }
  },
};
