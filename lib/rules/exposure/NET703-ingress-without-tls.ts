import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET703: Rule = {
  id: 'NET703',
  name: 'ingress-without-tls',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['ingresses'],
  what: 'An Ingress serves its hosts without TLS.',
  why: 'requests and answers, passwords among them, can be read and changed on their way',
  fix: 'Write spec.tls with the hosts and the Secret of their certificate.',
  waive: 'Where TLS ends at a load balancer in front of the controller.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  check(network, report) {
    for (const { manifest, tls } of network.ingresses) {
      if (tls.length > 0) continue;
      report({
        places: [place(manifest, 'spec.tls'), place(manifest, 'spec')],
        what: 'no host is served by TLS',
      });
    }
  },
};
