import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET701: Rule = {
  id: 'NET701',
  name: 'exposed-service',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['services'],
  what: 'A Service is exposed outside the cluster by a node port or its own load balancer.',
  why: 'everyone who can reach the nodes or the load balancer can reach the pods, and each load balancer needs an address, which costs money in a cloud',
  fix: 'Use type: ClusterIP, and route requests to it with an Ingress or a Gateway.',
  waive: 'If it is the Service of an ingress controller or a gateway, or its protocol is not HTTP.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
  ],
  check(network, report) {
    for (const { manifest, type } of network.services) {
      if (type !== 'NodePort' && type !== 'LoadBalancer') continue;
      report({ places: [place(manifest, 'spec.type')], what: `the type is ${type}` });
    }
  },
};
