import type { Rule } from '../rule';
import { Elsewhere, Severity } from '../rule';
import { governed } from './pods';

export const NET417: Rule = {
  id: 'NET417',
  name: 'governing-service-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'workloads'],
  what: 'The governing Service of a StatefulSet is not in the checked files.',
  why: 'without a headless Service of that name in the namespace, the DNS names of the pods do not resolve',
  fix: 'Add the headless Service, or check that another repository contains it.',
  waive: 'If the Service is defined elsewhere.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields',
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations',
  ],
  check(network, report) {
    for (const { workload, at, service, declared } of governed(network)) {
      const { kind, name, namespace } = workload.manifest;
      if (declared.length > 0 || network.mayHold('', 'Service', namespace, service)) continue;
      report({
        places: [at],
        what: `the governing Service ${service} of ${kind} ${name} is not in the checked files`,
        fix: `Add a Service ${service} with clusterIP: None that selects these pods.`,
      });
    }
  },
};
