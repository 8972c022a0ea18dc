import type { Endpoints } from '../../model/objects/endpoints';
import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { SKIP_MIRROR, isMirrored } from './mirroring';

export const NET257: Rule = {
  id: 'NET257',
  name: 'endpoints-and-slices',
  severity: Severity.INFO,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A Service without a selector has an Endpoints and an EndpointSlice.',
  why: 'the control plane copies the Endpoints into EndpointSlices of its own, so an address stays in use until it is removed from both objects',
  fix: 'Remove the Endpoints, or give it the label `endpointslice.kubernetes.io/skip-mirror: "true"`.',
  waive: 'Where they hold different addresses, and all of them are meant.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#endpointslice-mirroring',
  ],
  check(network, report) {
    for (const { service, endpoints, slices } of servicesWithEndpoints(network)) {
      const mirrored = endpoints.filter(isMirrored).filter(isFilled);
      if (service.hasSelector || mirrored.length === 0 || slices.length === 0) continue;
      report({
        places: [
          ...mirrored.map(({ manifest }) => place(manifest, keyed('metadata.labels', SKIP_MIRROR))),
          ...slices.map(({ manifest }) => place(manifest, 'metadata.name')),
        ],
        what: `Service ${service.manifest.name} has endpoints of an Endpoints and of ${slices.length === 1 ? 'an EndpointSlice' : `${slices.length} EndpointSlices`}`,
      });
    }
  },
};

function isFilled({ subsets }: Endpoints): boolean {
  return subsets.length > 0;
}
