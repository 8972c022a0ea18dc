import { cidr } from '../../facts/cidrs';
import { readNetwork, textsAt } from '../../model/service-addresses';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET176: Rule = {
  id: 'NET176',
  name: 'source-range-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A source range of a load balancer is no network.',
  why: 'the API server refuses the Service',
  fix: 'Write a network such as "203.0.113.0/24", and a single address as "203.0.113.7/32".',
  waive: 'Never: the API server refuses the Service.',
  sources: [
    'https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/',
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  ],
  check({ services }, report) {
    for (const { manifest } of services) {
      for (const { text, field } of textsAt(manifest, 'loadBalancerSourceRanges')) {
        const fault = readNetwork(text) ? undefined : cidr(text.trim());
        if (fault) report(draftOf(place(manifest, field), text, fault));
      }
    }
  },
};
