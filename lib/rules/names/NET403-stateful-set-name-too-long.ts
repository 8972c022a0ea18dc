import { isSubdomain, statefulSetName } from '../../facts/values/names';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET403: Rule = {
  id: 'NET403',
  name: 'stateful-set-name-too-long',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A StatefulSet has a name that its pods cannot carry.',
  why: 'its pods take the name into their host name and into a label, and cannot be created',
  fix: 'Write a DNS label of at most 52 characters.',
  waive: 'Never: the StatefulSet is stored, but makes no pods.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-identity',
    'https://github.com/kubernetes/kubernetes/issues/64023',
  ],
  check({ workloads }, report) {
    for (const { manifest } of workloads) {
      const { kind, name } = manifest;
      if (kind !== 'StatefulSet' || !isSubdomain(name)) continue;
      const fault = statefulSetName(name);
      if (fault) report(draftOf(place(manifest, 'metadata.name'), name, fault));
    }
  },
};
