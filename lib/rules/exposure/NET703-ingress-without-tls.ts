import { READ_IN_TRANSIT } from '../../facts/values/sentences';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET703: Rule = {
  id: 'NET703',
  name: 'ingress-without-tls',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['ingresses'],
  what: 'An Ingress serves its hosts without TLS.',
  why: READ_IN_TRANSIT,
  fix: 'Write spec.tls with the hosts and the Secret that contains their certificate.',
  waive: 'If TLS terminates at a load balancer in front of the controller.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  check(network, report) {
    for (const { manifest, tls } of network.ingresses) {
      if (tls.length > 0) continue;
      report({
        places: [place(manifest, 'spec.tls'), place(manifest, 'spec')],
        what: 'no host has TLS',
      });
    }
  },
};
