import { serviceEndpoints } from '../../model/queries/service-endpoints';
import { at, isAbsent } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET235: Rule = {
  id: 'NET235',
  name: 'service-without-endpoints',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A Service has no selector, and no endpoints in the checked files.',
  why: 'if no controller creates its endpoints, connections to it are refused',
  fix: 'Write a selector, or an EndpointSlice that names the Service by its label `kubernetes.io/service-name`.',
  waive: 'If a controller writes the endpoints.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
  ],
  check(network, report) {
    for (const { service, endpoints, slices } of serviceEndpoints(network)) {
      const { manifest, type, hasSelector } = service;
      if (type === 'ExternalName' || hasSelector) continue;
      if (endpoints.length > 0 || slices.length > 0) continue;
      // Without ports too, it is a patch, or has a greater fault.
      if (isAbsent(at(manifest.spec, 'ports')) && !service.isHeadless) continue;
      report({
        places: [place(manifest, 'spec.selector')],
        what: `Service ${manifest.name} has neither a selector nor endpoints`,
      });
    }
  },
};
