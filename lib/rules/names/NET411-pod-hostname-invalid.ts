import { OBJECT_REFUSED } from '../../facts/values/sentences';
import { dnsLabel } from '../../facts/values/names';
import { hostnameOverride } from '../../facts/values/pod-dns';
import { workloadsWith } from '../../model/queries/written-fields';
import { at, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET411: Rule = {
  id: 'NET411',
  name: 'pod-hostname-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod has an invalid host name or subdomain.',
  why: OBJECT_REFUSED,
  fix: 'Write one DNS label in `hostname`, and one in `subdomain`.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields',
  ],
  check(network, report) {
    for (const [key, fact] of FIELDS) {
      for (const { manifest, podField, podSpec } of workloadsWith(network, key)) {
        const value = textOf(at(podSpec, key)) ?? '';
        const fault = value === '' ? undefined : fact(value);
        if (fault) report(draftOf(place(manifest, `${podField}.${key}`), value, fault));
      }
    }
  },
};

const FIELDS = [
  ['hostname', dnsLabel],
  ['subdomain', dnsLabel],
  ['hostnameOverride', hostnameOverride],
] as const;
