import { workloadsWith } from '../../model/queries/written-fields';
import { NAME_NEEDS_BOTH } from '../../facts/values/sentences';
import { hostnameMissing } from '../../facts/values/workloads';
import type { Workload } from '../../model/objects/workload';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';
import { hostnameOf, subdomainOf } from './pods';

export const NET414: Rule = {
  id: 'NET414',
  name: 'subdomain-without-hostname',
  severity: Severity.WARNING,
  reads: ['workloads'],
  what: 'A pod sets a subdomain, but no host name.',
  why: NAME_NEEDS_BOTH,
  fix: 'Write `hostname` too.',
  waive: 'If only the pod itself uses its full name.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields',
  ],
  check(network, report) {
    for (const workload of workloadsWith(network, 'subdomain')) {
      const { manifest, podField } = workload;
      const subdomain = subdomainOf(workload);
      if (!subdomain || hostnameOf(workload) || hasHostnames(workload)) continue;
      const draft = draftOf(place(manifest, `${podField}.subdomain`), subdomain, hostnameMissing());
      report({ ...draft, places: [...draft.places, place(manifest, `${podField}.hostname`)] });
    }
  },
};

/** StatefulSets and indexed Jobs name their pods themselves, and one name does not fit all pods of a DaemonSet. */
function hasHostnames({ manifest: { group, kind } }: Workload): boolean {
  return kind === 'StatefulSet' || kind === 'DaemonSet' || group === 'batch';
}
