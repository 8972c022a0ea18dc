import { first, has } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET601: Rule = {
  id: 'NET601',
  name: 'endpoints-deprecated',
  severity: Severity.WARNING,
  reads: ['endpoints'],
  what: 'An Endpoints object is applied to a cluster that deprecates Endpoints.',
  why: `the API server warns about Endpoints from ${first('endpointsDeprecated')} on, and cluster operators can disable the controllers that read them`,
  fix: 'Write an EndpointSlice with the label `kubernetes.io/service-name`.',
  waive: 'If a program of your own still reads Endpoints.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#endpoints',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4974-deprecate-endpoints',
  ],
  check({ endpoints, target }, report) {
    if (!has(target, 'endpointsDeprecated')) return;
    for (const { manifest } of endpoints) {
      report({
        places: [place(manifest)],
        what: `Endpoints ${manifest.name} are deprecated in Kubernetes ${target.kubernetes}`,
      });
    }
  },
};
