import { isAtLeast } from '../../facts/releases/versions';
import type { Workload } from '../../model/objects/workload';
import { at, textOf } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET412: Rule = {
  id: 'NET412',
  name: 'hostname-override',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod overrides its host name where the cluster does not do so.',
  why: 'the API server refuses `hostnameOverride` beside `setHostnameAsFQDN` or `hostNetwork`',
  fix: 'Leave one of the two out.',
  waive: 'Where the feature gate HostnameOverride is on in a cluster of Kubernetes 1.34.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-hostname-override',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4762-allow-arbitrary-fqdn-for-pod-hostname',
  ],
  check({ target, workloads }, report) {
    for (const workload of workloads) {
      if (!textOf(at(workload.podSpec, 'hostnameOverride'))) continue;
      for (const key of ['setHostnameAsFQDN', 'hostNetwork']) {
        if (at(workload.podSpec, key) === true) report(besideDraft(workload, key));
      }
      if (!isAtLeast(target.kubernetes, '1.35')) report(releaseDraft(workload, target.kubernetes));
    }
  },
};

function besideDraft({ manifest, podField }: Workload, key: string): Draft {
  return {
    places: [
      place(manifest, `${podField}.hostnameOverride`),
      place(manifest, `${podField}.${key}`),
    ],
    what: `hostnameOverride stands beside ${key}: true`,
  };
}

/** Kubernetes 1.34 has the field behind a gate that is off; older ones do not know it. */
function releaseDraft({ manifest, podField }: Workload, kubernetes: string): Draft {
  return {
    places: [place(manifest, `${podField}.hostnameOverride`)],
    what: `hostnameOverride is not there in Kubernetes ${kubernetes}`,
    why: 'the API server reads it from Kubernetes 1.35 on, and drops it before',
    fix: 'Write `hostname`, or upgrade the cluster first.',
    severity: isAtLeast(kubernetes, '1.34') ? Severity.WARNING : undefined,
  };
}
