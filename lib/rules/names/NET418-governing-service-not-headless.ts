import type { Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import { isPodNameUsed } from '../../model/queries/pod-names';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import type { Governed } from './pods';
import { governed, hostnameOf } from './pods';

export const NET418: Rule = {
  id: 'NET418',
  name: 'governing-service-not-headless',
  severity: Severity.INFO,
  undoneBy: Elsewhere.FILES,
  reads: ['manifests', 'services', 'workloads'],
  what: 'Pods have DNS names below a Service that is not headless; where a text in the files goes by such a name, this is a warning.',
  why: 'Kubernetes specifies DNS names of pods below headless Services only; below any other Service they depend on the DNS server',
  fix: 'Write `clusterIP: None` in the Service, or name another Service that is headless.',
  waive:
    'Where no client uses the name of a single pod, or where the DNS server is CoreDNS, which answers such names too.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations',
    'https://github.com/kubernetes/dns/blob/master/docs/specification.md#24---records-for-a-headless-service',
  ],
  check(network, report) {
    const several = governed(network).filter(({ workload }) => !isSinglePod(workload));
    const byService = groupBy(
      several,
      ({ workload, service }) => `${workload.manifest.namespace}/${service}`,
    );
    for (const those of byService.values()) {
      const [first] = those;
      if (!first || first.declared.length === 0) continue;
      if (first.declared.some(({ isHeadless }) => isHeadless)) continue;
      report({
        places: [
          ...those.map(({ at }) => at),
          ...first.declared.map(({ manifest }) => place(manifest, 'spec.clusterIP')),
        ],
        severity: isAnyNamed(network, those) ? Severity.WARNING : undefined,
        what: `Service ${first.service} is not headless, and the DNS names of the pods of ${namesOf(those)} are below it`,
      });
    }
  },
};

/** Whether a client in the files goes by the name of one of the pods. */
function isAnyNamed(network: Network, those: readonly Governed[]): boolean {
  return those.some(({ workload, service }) => {
    const { name: set } = workload.manifest;
    return isPodNameUsed(network, { service, set, hostname: hostnameOf(workload) });
  });
}

/** Who connects to the one pod of a set connects to the Service, and an unset number is one. */
function isSinglePod({ manifest, replicas = 1 }: Workload): boolean {
  return manifest.kind === 'StatefulSet' && replicas <= 1;
}

function namesOf(those: readonly Governed[]): string {
  const names = those.map(({ workload: { manifest } }) => `${manifest.kind} ${manifest.name}`);
  return names.length > MOST_NAMED ? `${names.length} workloads` : names.sort().join(', ');
}

const MOST_NAMED = 3;
