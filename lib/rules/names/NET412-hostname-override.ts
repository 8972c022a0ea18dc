import { workloadsWith } from '../../model/queries/written-fields';
import { first, has } from '../../facts/releases/answer';
import type { Workload } from '../../model/objects/workload';
import { at, textOf } from '../../model/read/fields';
import type { Target } from '../../model/read/target';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET412: Rule = {
  id: 'NET412',
  name: 'hostname-override',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod overrides its host name in a combination or a release that does not allow it.',
  why: 'the API server refuses `hostnameOverride` together with `setHostnameAsFQDN` or `hostNetwork`',
  fix: 'Remove one of the two fields.',
  waive: `If the feature gate HostnameOverride is on in a cluster of ${first('hostnameOverrideGate')}.`,
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-hostname-override',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4762-allow-arbitrary-fqdn-for-pod-hostname',
  ],
  check(network, report) {
    const { target } = network;
    for (const workload of workloadsWith(network, 'hostnameOverride')) {
      if (!textOf(at(workload.podSpec, 'hostnameOverride'))) continue;
      for (const key of ['setHostnameAsFQDN', 'hostNetwork']) {
        if (at(workload.podSpec, key) === true) report(besideDraft(workload, key));
      }
      if (has(target, 'hostnameOverrideGate') && !has(target, 'hostnameOverride')) {
        report(releaseDraft(workload, target));
      }
    }
  },
};

function besideDraft({ manifest, podField }: Workload, key: string): Draft {
  return {
    places: [
      place(manifest, `${podField}.hostnameOverride`),
      place(manifest, `${podField}.${key}`),
    ],
    what: `hostnameOverride cannot be combined with ${key}: true`,
  };
}

/** One release has the field behind a gate that is off; of older ones NET004 says that they lack it. */
function releaseDraft({ manifest, podField }: Workload, target: Target): Draft {
  return {
    places: [place(manifest, `${podField}.hostnameOverride`)],
    what: `hostnameOverride does not exist in Kubernetes ${target.kubernetes}`,
    why: `the API server reads the field from ${first('hostnameOverride')} on, and drops it in older releases`,
    fix: 'Write `hostname`, or upgrade the cluster first.',
    severity: Severity.WARNING,
  };
}
