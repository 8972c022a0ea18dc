import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET702: Rule = {
  id: 'NET702',
  name: 'traffic-policy',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['services'],
  what: 'The external traffic policy of a Service does not suit its type.',
  why: 'with the policy Cluster, the pods see the address of a node instead of the address of the client',
  fix: 'Write externalTrafficPolicy: Local for a load balancer, and Cluster for node ports.',
  waive:
    'If the application does not need the client address, or clients only use the nodes that have a pod.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-traffic-policy',
  ],
  check(network, report) {
    for (const { manifest, type, externalTrafficPolicy: policy = 'Cluster' } of network.services) {
      const where = [place(manifest, 'spec.externalTrafficPolicy'), place(manifest, 'spec.type')];
      if (type === 'LoadBalancer' && policy === 'Cluster') {
        report({
          places: where,
          what: 'a load balancer hides the client address with the policy Cluster',
        });
      } else if (type === 'NodePort' && policy === 'Local') {
        report({
          places: where,
          what: 'a node port only answers on some nodes with the policy Local',
          why: 'with the policy Local, a node without a pod of the Service drops the traffic to its node port',
        });
      }
    }
  },
};
