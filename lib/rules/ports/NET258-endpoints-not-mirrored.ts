import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { SKIP_MIRROR, isMirrored } from './mirroring';

export const NET258: Rule = {
  id: 'NET258',
  name: 'endpoints-not-mirrored',
  severity: Severity.INFO,
  reads: ['services', 'endpoints', 'slices'],
  what: 'An Endpoints is kept from being mirrored, and no EndpointSlice stands for it.',
  why: 'proxies read EndpointSlices alone, so where nobody else writes one the Service leads nowhere',
  fix: 'Leave the label `endpointslice.kubernetes.io/skip-mirror` out, or write the EndpointSlice.',
  waive: 'Where a controller writes the EndpointSlice.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#endpointslice-mirroring',
  ],
  check(network, report) {
    for (const { service, endpoints, slices } of servicesWithEndpoints(network)) {
      if (slices.length > 0 || service.hasSelector) continue;
      for (const { manifest } of endpoints.filter((one) => !isMirrored(one))) {
        report({
          places: [place(manifest, keyed('metadata.labels', SKIP_MIRROR))],
          what: `no EndpointSlice is given for Service ${manifest.name}`,
        });
      }
    }
  },
};
