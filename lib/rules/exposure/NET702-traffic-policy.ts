import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET702: Rule = {
  id: 'NET702',
  name: 'traffic-policy',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['services'],
  what: 'The traffic policy of a Service does not go well with its type.',
  why: 'with Cluster, the pods see the address of a node in place of that of the client',
  fix: 'Write externalTrafficPolicy: Local behind a load balancer, and Cluster behind node ports.',
  waive: 'Where nobody needs the address of the client, or clients ask the right nodes alone.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-traffic-policy',
  ],
  check(network, report) {
    for (const { manifest, type, externalTrafficPolicy: policy = 'Cluster' } of network.services) {
      const where = [place(manifest, 'spec.externalTrafficPolicy'), place(manifest, 'spec.type')];
      if (type === 'LoadBalancer' && policy === 'Cluster') {
        report({ places: where, what: 'a load balancer hides its clients by the policy Cluster' });
      } else if (type === 'NodePort' && policy === 'Local') {
        report({
          places: where,
          what: 'a node port answers on some nodes alone by the policy Local',
          why: 'with Local, a node without a pod of the Service drops what comes to its node port',
        });
      }
    }
  },
};
