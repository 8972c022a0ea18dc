import { dnsLabel } from '../../facts/names';
import { hostnameOverride } from '../../facts/pod-dns';
import { at, textOf } from '../../model/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET411: Rule = {
  id: 'NET411',
  name: 'pod-hostname-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod asks for a host name, or a subdomain, that none can have.',
  why: 'the API server refuses the object',
  fix: 'Write one DNS label in `hostname`, and one in `subdomain`.',
  waive: 'Never: the object is not stored.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields',
  ],
  check({ workloads }, report) {
    for (const { manifest, podField, podSpec } of workloads) {
      for (const [key, fact] of FIELDS) {
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
