import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET714: Rule = {
  id: 'NET714',
  name: 'endpoints-by-hand',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['endpoints', 'slices'],
  what: 'Endpoints or EndpointSlices are maintained by hand.',
  why: 'nothing checks that the addresses still answer, and a Service can send traffic to pods of other namespaces in spite of their policies (CVE-2021-25740)',
  fix: 'Select pods, or name a system outside the cluster by ExternalName.',
  waive: 'If the addresses belong to a system outside the cluster.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
    'https://github.com/kubernetes/kubernetes/issues/103675',
  ],
  check(network, report) {
    for (const { manifest } of [...network.endpoints, ...network.slices]) {
      if (manifest.annotations[ELECTION] !== undefined) continue;
      report({
        places: [place(manifest)],
        what: `${manifest.kind} ${manifest.name} is maintained by hand`,
      });
    }
  },
};

/** On Endpoints that are no endpoints but a lock. */
const ELECTION = 'control-plane.alpha.kubernetes.io/leader';
