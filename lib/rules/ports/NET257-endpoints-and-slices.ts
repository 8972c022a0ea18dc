import type { Endpoints } from '../../model/objects/endpoints';
import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { SKIP_MIRROR, isMirrored } from './mirroring';

export const NET257: Rule = {
  id: 'NET257',
  name: 'endpoints-and-slices',
  severity: Severity.WARNING,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A Service without a selector has an Endpoints and an EndpointSlice.',
  why: 'the EndpointSlice mirroring controller copies the Endpoints into slices of its own, and kube-proxy sends traffic to the addresses of all slices, so an address that is removed from one of the two still gets traffic by the other',
  fix: 'Leave the Endpoints out, or give it the label `endpointslice.kubernetes.io/skip-mirror: "true"`.',
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
        what: `the endpoints of Service ${service.manifest.name} are an Endpoints and a slice`,
      });
    }
  },
};

function isFilled({ subsets }: Endpoints): boolean {
  return subsets.length > 0;
}
