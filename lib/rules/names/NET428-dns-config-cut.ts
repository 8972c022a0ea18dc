import { ownNameservers, ownSearches } from '../../facts/values/pod-dns';
import type { Workload } from '../../model/objects/workload';
import { workloadsWith } from '../../model/queries/written-fields';
import { at, textOf, textsOf, within } from '../../model/read/fields';
import { isWithin, tryIp } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET428: Rule = {
  id: 'NET428',
  name: 'dns-config-cut',
  severity: Severity.WARNING,
  reads: ['workloads'],
  what: 'A pod has more DNS settings than the kubelet keeps; where one of its nameservers may be that of the policy, which counts once, this is an info.',
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
        const own = [...new Set(textsOf(within(podSpec, 'dnsConfig', key)))];
        const fault = fact(own);
        if (!fault || (key === 'searches' && usesNode(workload, policy))) continue;
        const isDoubtful =
          key === 'nameservers' && (usesNode(workload, policy) || own.some(mayBeOfCluster));
        report({
          places: [
            place(manifest, `${podField}.dnsConfig.${key}`),
            place(manifest, `${podField}.dnsPolicy`),
          ],
          what: `dnsConfig of ${manifest.kind} ${manifest.name} ${fault.what}`,
          why: fault.why,
          ...(isDoubtful && MAY_BE_KNOWN),
        });
      }
    }
  },
};

const LISTS = [
  ['nameservers', ownNameservers],
  ['searches', ownSearches],
] as const;

const MAY_BE_KNOWN = {
  why: 'the resolver of a pod reads 3, and the kubelet drops the last, unless one of them is the nameserver of the cluster or the node, which it writes once',
  severity: Severity.INFO,
};

/** The Services of a cluster have private, shared or unique local addresses, and a cache on the node a link-local one. */
function mayBeOfCluster(text: string): boolean {
  const ip = tryIp(text);
  return ip !== undefined && NOT_PUBLIC.some((cidr) => isWithin(ip, cidr));
}

const NOT_PUBLIC: readonly string[] = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16'],
  ...['fc00::/7', 'fe80::/10'],
];

/** How many search domains a node has is not known, nor which nameservers. */
function usesNode({ podSpec }: Workload, policy: string): boolean {
  return policy === 'Default' || (policy === 'ClusterFirst' && at(podSpec, 'hostNetwork') === true);
}
