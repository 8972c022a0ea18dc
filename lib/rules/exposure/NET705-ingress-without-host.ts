import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET705: Rule = {
  id: 'NET705',
  name: 'ingress-without-host',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['ingresses'],
  what: 'An Ingress serves requests for every host.',
  why: 'it also answers requests for unintended hosts, and for hosts of other Ingresses that were deleted',
  fix: 'Write the host in each rule, and leave defaultBackend to the controller.',
  waive: 'If it is meant to serve the page for unknown hosts.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend',
  ],
  check(network, report) {
    for (const { manifest, rules, defaultBackend } of network.ingresses) {
      for (const { field, host } of rules) {
        if (host !== undefined) continue;
        report({ places: [place(manifest, field)], what: 'a rule has no host' });
      }
      if (!defaultBackend) continue;
      report({
        places: [place(manifest, defaultBackend.field)],
        what: 'the default backend serves every host',
      });
    }
  },
};
