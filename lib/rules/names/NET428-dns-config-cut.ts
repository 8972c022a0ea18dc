import { ownNameservers, ownSearches } from '../../facts/values/pod-dns';
import type { Workload } from '../../model/objects/workload';
import { workloadsWith } from '../../model/queries/written-fields';
import { at, textOf, textsOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET428: Rule = {
  id: 'NET428',
  name: 'dns-config-cut',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod has more DNS settings than the kubelet keeps.',
  why: 'the settings of the DNS policy come first, and the kubelet drops the entries over the limit',
  fix: 'Write fewer entries, or `dnsPolicy: None`, with which only the settings of the pod apply.',
  waive: 'If the nodes and the cluster provide no DNS settings to their pods.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config',
  ],
  check(network, report) {
    for (const workload of workloadsWith(network, 'dnsConfig')) {
      const { manifest, podField, podSpec } = workload;
      const policy = textOf(at(podSpec, 'dnsPolicy')) || 'ClusterFirst';
      if (policy === 'None') continue;
      for (const [key, fact] of LISTS) {
        const fault = fact(textsOf(within(podSpec, 'dnsConfig', key)));
        if (!fault || (key === 'searches' && usesNode(workload, policy))) continue;
        report({
          places: [
            place(manifest, `${podField}.dnsConfig.${key}`),
            place(manifest, `${podField}.dnsPolicy`),
          ],
          what: `dnsConfig of ${manifest.kind} ${manifest.name} ${fault.what}`,
          why: fault.why,
        });
      }
    }
  },
};

const LISTS = [
  ['nameservers', ownNameservers],
  ['searches', ownSearches],
] as const;

/** How many search domains a node has is not known. */
function usesNode({ podSpec }: Workload, policy: string): boolean {
  return policy === 'Default' || (policy === 'ClusterFirst' && at(podSpec, 'hostNetwork') === true);
}
