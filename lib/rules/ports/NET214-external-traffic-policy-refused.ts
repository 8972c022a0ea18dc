import { first, has } from '../../facts/releases/answer';
import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET214: Rule = {
  id: 'NET214',
  name: 'external-traffic-policy-refused',
  severity: Severity.ERROR,
  reads: ['endpoints', 'services', 'slices'],
  what: 'A Service without external traffic has an externalTrafficPolicy.',
  why: 'the policy applies to traffic from outside the cluster, and the API server refuses it on a Service that receives none',
  fix: 'Remove externalTrafficPolicy; internalTrafficPolicy applies to traffic of pods.',
  waive: 'If it has external IPs and the cluster is newer: set kubernetes in the cluster file.',
  sources: ['https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy'],
  check(network, report) {
    const { target } = network;
    for (const service of servicesOfKnownTypeWith(network, 'externalTrafficPolicy')) {
      const { manifest, type, externalTrafficPolicy, externalIps } = service;
      if (!externalTrafficPolicy || type === 'NodePort' || type === 'LoadBalancer') continue;
      const byAddress = type === 'ClusterIP' && externalIps.length > 0;
      if (byAddress && has(target, 'externalIpsPolicy')) continue;
      report({
        places: ['externalTrafficPolicy', 'type', 'externalIPs'].map((field) =>
          place(manifest, `spec.${field}`),
        ),
        what: `externalTrafficPolicy ${externalTrafficPolicy} is on a Service of type ${type}`,
        ...(byAddress && OLD),
      });
    }
  },
};

const OLD = {
  why: `a Service that only has external IPs cannot have the policy before ${first('externalIpsPolicy')}`,
  fix: 'Remove externalTrafficPolicy, or write type: NodePort.',
};
