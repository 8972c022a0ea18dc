import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { governed } from './pods';

export const NET418: Rule = {
  id: 'NET418',
  name: 'governing-service-not-headless',
  severity: Severity.WARNING,
  reads: ['services', 'workloads'],
  what: 'Pods are to have DNS names below a Service that is not headless.',
  why: 'a cluster owes names to pods only below a headless Service; below another one they depend on the DNS server',
  fix: 'Write `clusterIP: None` in the Service, or name another Service that is headless.',
  waive:
    'Where nobody asks for a single pod, or where the DNS server is CoreDNS and stays so: it answers all the same.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations',
    'https://github.com/kubernetes/dns/blob/master/docs/specification.md#24---records-for-a-headless-service',
  ],
  check(network, report) {
    for (const { workload, at, service, given } of governed(network)) {
      const { kind, name } = workload.manifest;
      if (given.length === 0 || given.some(({ isHeadless }) => isHeadless)) continue;
      report({
        places: [at, ...given.map(({ manifest }) => place(manifest, 'spec.clusterIP'))],
        what: `Service ${service}, below which the pods of ${kind} ${name} have names, is not headless`,
      });
    }
  },
};
