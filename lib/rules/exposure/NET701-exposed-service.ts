import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET701: Rule = {
  id: 'NET701',
  name: 'exposed-service',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['services'],
  what: 'A Service opens itself to the outside, by a node port or a load balancer of its own.',
  why: 'everybody who reaches the nodes or the load balancer reaches the pods, and each load balancer costs an address, in a cloud also money',
  fix: 'Use type: ClusterIP, and let an Ingress or a Gateway send requests to it.',
  waive:
    'Where it is the Service of the ingress controller or of a gateway, or what it speaks is no HTTP.',
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
