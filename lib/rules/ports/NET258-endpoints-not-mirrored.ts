import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { SKIP_MIRROR, isMirrored } from './mirroring';

export const NET258: Rule = {
  id: 'NET258',
  name: 'endpoints-not-mirrored',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'endpoints', 'slices'],
  what: 'An Endpoints object disables mirroring, and no EndpointSlice replaces it.',
  why: 'proxies only read EndpointSlices, so without one the Service has no endpoints',
  fix: 'Remove the label `endpointslice.kubernetes.io/skip-mirror`, or write the EndpointSlice.',
  waive: 'If a controller writes the EndpointSlice.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#endpointslice-mirroring',
  ],
  check(network, report) {
    for (const { service, endpoints, slices } of servicesWithEndpoints(network)) {
      if (slices.length > 0 || service.hasSelector) continue;
      for (const { manifest } of endpoints.filter((one) => !isMirrored(one))) {
        report({
          places: [place(manifest, keyed('metadata.labels', SKIP_MIRROR))],
          what: `the checked files contain no EndpointSlice for Service ${manifest.name}`,
        });
      }
    }
  },
};
