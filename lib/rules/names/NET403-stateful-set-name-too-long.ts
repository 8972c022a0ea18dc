import { statefulSets } from '../../model/queries/stateful-sets';
import { isSubdomain, statefulSetName } from '../../facts/values/names';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET403: Rule = {
  id: 'NET403',
  name: 'stateful-set-name-too-long',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A StatefulSet has a name that is too long for its pods.',
  why: 'the name is part of the host name and of a label of the pods, so the controller cannot create them',
  fix: 'Write a DNS label of at most 52 characters.',
  waive: 'Never: the API server stores the StatefulSet, but the controller cannot create its pods.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-identity',
    'https://github.com/kubernetes/kubernetes/issues/64023',
  ],
  check(network, report) {
    for (const { manifest } of statefulSets(network)) {
      const { name } = manifest;
      if (!isSubdomain(name)) continue;
      const fault = statefulSetName(name);
      if (fault) report(draftOf(place(manifest, 'metadata.name'), name, fault));
    }
  },
};
