import { Product } from '../../facts/releases/products';
import { first, has } from '../../facts/releases/answer';
import { settledServices } from '../../model/queries/settled-services';
import { severityOfAge } from '../assumed';
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
  waive:
    'Where it has external IPs, and the cluster is newer: say so in the description of the cluster.',
  sources: ['https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy'],
  check(network, report) {
    const { target } = network;
    for (const service of settledServices(network)) {
      const { manifest, type, externalTrafficPolicy, externalIps } = service;
      if (!externalTrafficPolicy || type === 'NodePort' || type === 'LoadBalancer') continue;
      const byAddress = type === 'ClusterIP' && externalIps.length > 0;
      if (byAddress && has(target, 'externalIpsPolicy')) continue;
      report({
        places: ['externalTrafficPolicy', 'type', 'externalIPs'].map((field) =>
          place(manifest, `spec.${field}`),
        ),
        what: `externalTrafficPolicy ${externalTrafficPolicy} is on a Service of type ${type}`,
        ...(byAddress && { ...OLD, severity: severityOfAge(target, Product.KUBERNETES) }),
      });
    }
  },
};

const OLD = {
  why: `external IPs alone are no way from outside to it before ${first('externalIpsPolicy')}, whose API server takes it`,
  fix: 'Leave externalTrafficPolicy out, or make the Service one of type NodePort.',
};
