import type { Rule } from '../rule';
import { Severity } from '../rule';
import { governed } from './pods';

export const NET417: Rule = {
  id: 'NET417',
  name: 'governing-service-absent',
  severity: Severity.INFO,
  reads: ['services', 'workloads'],
  what: 'Pods are to have DNS names below a Service that is not among the manifests.',
  why: 'without a headless Service of that name in the namespace the DNS names of the pods never resolve',
  fix: 'Add the headless Service, or see that another repository has it.',
  waive: 'Where the Service is made elsewhere.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields',
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations',
  ],
  check(network, report) {
    for (const { workload, at, service, given } of governed(network)) {
      const { kind, name, namespace } = workload.manifest;
      if (given.length > 0 || network.mayHold('', 'Service', namespace, service)) continue;
      report({
        places: [at],
        what: `the pods of ${kind} ${name} have names below Service ${service}, which is not given`,
        fix: `Add a Service ${service} with clusterIP: None, which selects these pods.`,
      });
    }
  },
};
