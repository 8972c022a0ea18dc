import { workloadsWith } from '../../model/queries/written-fields';
import type { Workload } from '../../model/objects/workload';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { hostnameOf, subdomainOf } from './pods';

export const NET415: Rule = {
  id: 'NET415',
  name: 'hostname-of-several-pods',
  severity: Severity.WARNING,
  reads: ['workloads'],
  what: 'Several pods have one host name.',
  why: 'the DNS name resolves to all of them, so a client cannot tell which pod it reaches',
  fix: 'Use a StatefulSet, whose pods have their own names, or remove `hostname`.',
  waive: 'If the pods are meant to share one name.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields',
  ],
  check(network, report) {
    for (const workload of workloadsWith(network, 'hostname')) {
      const { manifest, podField } = workload;
      const hostname = hostnameOf(workload);
      const pods = podsOf(workload);
      if (hostname === undefined || pods === undefined) continue;
      const hasName = subdomainOf(workload) !== undefined;
      report({
        places: [place(manifest, `${podField}.hostname`), place(manifest, 'spec.replicas')],
        what: `${pods} of ${manifest.kind} ${manifest.name} have the host name "${hostname}"`,
        why: hasName ? undefined : 'programs that use the host name cannot distinguish the pods',
        severity: hasName ? undefined : Severity.INFO,
      });
    }
  },
};

/** Nothing where there is one pod, or where each has a name of its own. */
function podsOf({ manifest: { group, kind }, replicas = 1 }: Workload): string | undefined {
  if (kind === 'DaemonSet') return 'the pods';
  if (kind === 'StatefulSet' || group === 'batch' || replicas < 2) return undefined;
  return `${replicas} pods`;
}
