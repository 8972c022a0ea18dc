import { at, listOf, textOf, within } from '../../model/fields';
import type { Workload } from '../../model/workload';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET434: Rule = {
  id: 'NET434',
  name: 'ndots-default',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['workloads'],
  what: 'A pod looks up names of other networks with the search list of the cluster first.',
  why: 'a name with fewer than 5 dots, such as api.example.com, is looked up under each search domain before it is looked up as it stands',
  fix: 'Write the option `ndots` in `dnsConfig.options`, such as `{name: ndots, value: "2"}`, or names with a dot at the end.',
  waive: 'Where the pods call nothing outside of the cluster.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config',
  ],
  check({ workloads }, report) {
    for (const workload of workloads) {
      const { manifest, podField } = workload;
      if (!usesDefault(workload)) continue;
      report({
        places: [place(manifest, `${podField}.dnsConfig`)],
        what: `the pods of ${manifest.kind} ${manifest.name} have ndots 5`,
      });
    }
  },
};

function usesDefault({ podSpec }: Workload): boolean {
  const policy = textOf(at(podSpec, 'dnsPolicy')) || 'ClusterFirst';
  const isOfCluster =
    policy === 'ClusterFirstWithHostNet' ||
    (policy === 'ClusterFirst' && at(podSpec, 'hostNetwork') !== true);
  const options = listOf(within(podSpec, 'dnsConfig', 'options'));
  return isOfCluster && !options.some((option) => at(option, 'name') === 'ndots');
}
