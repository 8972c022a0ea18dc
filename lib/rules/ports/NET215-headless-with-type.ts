import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET215: Rule = {
  id: 'NET215',
  name: 'headless-with-type',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A headless Service is of type NodePort or LoadBalancer.',
  why: 'a node port and a load balancer need the cluster IP of a Service, so the API server refuses `clusterIP: None`',
  fix: 'Remove `clusterIP: None`, or write a separate headless Service of type ClusterIP.',
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#headless-services'],
  check(network, report) {
    for (const { manifest, type, isHeadless } of servicesOfKnownTypeWith(network, 'type')) {
      if (!isHeadless || (type !== 'NodePort' && type !== 'LoadBalancer')) continue;
      report({
        places: ['clusterIP', 'clusterIPs', 'type'].map((field) =>
          place(manifest, `spec.${field}`),
        ),
        what: `a Service of type ${type} has clusterIP None`,
      });
    }
  },
};
