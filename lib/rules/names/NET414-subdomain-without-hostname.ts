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
  what: 'A pod asks for a subdomain, and not for a host name.',
  why: 'the cluster makes a DNS name for a pod only from both, and ignores a subdomain alone',
  fix: 'Write `hostname` beside it.',
  waive: 'Where only the pod itself looks at its full name.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields',
  ],
  check({ workloads }, report) {
    for (const workload of workloads) {
      const { manifest, podField } = workload;
      const subdomain = subdomainOf(workload);
      if (!subdomain || hostnameOf(workload) || hasHostnames(workload)) continue;
      const draft = draftOf(place(manifest, `${podField}.subdomain`), subdomain, hostnameMissing());
      report({ ...draft, places: [...draft.places, place(manifest, `${podField}.hostname`)] });
    }
  },
};

/** StatefulSets and indexed Jobs name their pods themselves. */
function hasHostnames({ manifest: { group, kind } }: Workload): boolean {
  return kind === 'StatefulSet' || group === 'batch';
}
