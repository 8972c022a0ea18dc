import { workloadsWith } from '../../model/queries/written-fields';
import { NAMED_BY_SET } from '../../facts/values/sentences';
import { hostnameOfSet } from '../../facts/values/workloads';
import type { Workload } from '../../model/objects/workload';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';
import { hostnameOf, subdomainOf } from './pods';

export const NET416: Rule = {
  id: 'NET416',
  name: 'hostname-of-stateful-set',
  severity: Severity.WARNING,
  reads: ['workloads'],
  what: 'A StatefulSet sets a host name or a subdomain that its pods do not get.',
  why: NAMED_BY_SET,
  fix: 'Remove it; the pods take their names from the name and the `serviceName` of the set.',
  waive: 'Never: nothing reads it.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
  ],
  check(network, report) {
    for (const workload of workloadsWith(network, 'hostname', 'subdomain')) {
      const { manifest, podField, serviceName } = workload;
      // Without the name of its Service it may be a patch of another.
      if (manifest.kind !== 'StatefulSet' || serviceName === undefined) continue;
      const unread = [
        ['hostname', hostnameOf(workload), onlyNameOf(workload)],
        ['subdomain', subdomainOf(workload), serviceName],
      ] as const;
      for (const [key, value, given] of unread) {
        const fault = hostnameOfSet(value);
        if (!fault || value === undefined || value === given) continue;
        const { what, why } = draftOf(place(manifest), value, fault);
        const places = [place(manifest, `${podField}.${key}`), place(manifest, 'spec.serviceName')];
        report({ places, what, why });
      }
    }
  },
};

/** The name of the pod of a set that has one. */
function onlyNameOf({ manifest, replicas = 1 }: Workload): string | undefined {
  return replicas <= 1 ? `${manifest.name}-0` : undefined;
}
