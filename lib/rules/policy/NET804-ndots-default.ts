import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET804: Rule = {
  id: 'NET804',
  name: 'ndots-default',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['workloads'],
  what: 'Pods query every search domain first for names outside the cluster.',
  why: 'with ndots: 5, the default, a name such as api.example.com causes several failed queries before the right one',
  fix: 'Write dnsConfig: {options: [{name: ndots, value: "2"}]}, or names with a dot at the end.',
  waive: 'If pods only resolve names of the cluster.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config',
  ],
  check(network, report) {
    for (const { manifest, podField, podSpec } of network.workloads) {
      const policy = textOf(at(podSpec, 'dnsPolicy')) ?? 'ClusterFirst';
      if (!policy.startsWith('ClusterFirst')) continue;
      const options = listOf(within(podSpec, 'dnsConfig', 'options'));
      if (options.some((option) => at(option, 'name') === 'ndots')) continue;
      report({
        places: [place(manifest, `${podField}.dnsConfig`), place(manifest, podField)],
        what: 'ndots has the default 5',
      });
    }
  },
};
