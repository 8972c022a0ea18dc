import type { Service } from '../../model/service';
import { settledServices } from '../../model/settled-services';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET214: Rule = {
  id: 'NET214',
  name: 'external-traffic-policy-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service that nothing reaches from outside has an externalTrafficPolicy.',
  why: 'the policy is about traffic from outside, and the API server refuses it on a Service that gets none',
  fix: 'Leave externalTrafficPolicy out; for traffic of pods there is internalTrafficPolicy.',
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy'],
  check(network, report) {
    for (const service of settledServices(network)) {
      if (!service.externalTrafficPolicy || isReachedFromOutside(service)) continue;
      const { manifest, type, externalTrafficPolicy } = service;
      report({
        places: ['externalTrafficPolicy', 'type', 'externalIPs'].map((field) =>
          place(manifest, `spec.${field}`),
        ),
        what: `externalTrafficPolicy ${externalTrafficPolicy} is on a Service of type ${type}`,
      });
    }
  },
};

function isReachedFromOutside({ type, externalIps }: Service): boolean {
  if (type === 'ExternalName') return false;
  return type !== 'ClusterIP' || externalIps.length > 0;
}
