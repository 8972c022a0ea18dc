import { ENDPOINTS_OVERWRITTEN } from '../../facts/values/sentences';
import type { Endpoints } from '../../model/objects/endpoints';
import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import { unclaimedEndpoints } from '../../model/queries/unclaimed-endpoints';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET251: Rule = {
  id: 'NET251',
  name: 'selector-beside-endpoints',
  severity: Severity.ERROR,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A Service has a selector, and an Endpoints object that is maintained by hand.',
  why: ENDPOINTS_OVERWRITTEN,
  fix: 'Remove the selector, or write an EndpointSlice instead of the Endpoints.',
  waive: 'Never: the addresses are lost.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
  ],
  check(network, report) {
    for (const [service, endpoints] of pairsOf(network)) {
      if (!service.hasSelector || service.type === 'ExternalName') continue;
      if (!endpoints.some(isFilled)) continue;
      report({
        places: [
          place(service.manifest, 'spec.selector'),
          ...endpoints.map(({ manifest }) => place(manifest, 'metadata.name')),
        ],
        what: `Service ${service.manifest.name} has a selector and an Endpoints that is maintained by hand`,
      });
    }
  },
};

/** Also where the Endpoints is of another name, by which nobody reads it as long as it has that. */
function pairsOf(network: Network): [Service, readonly Endpoints[]][] {
  const meant = unclaimedEndpoints(network).flatMap(
    ({ endpoints, meant, isSure }): [Service, Endpoints[]][] =>
      meant && isSure ? [[meant, [endpoints]]] : [],
  );
  const named = servicesWithEndpoints(network).map(
    ({ service, endpoints }): [Service, readonly Endpoints[]] => [service, endpoints],
  );
  return [...named, ...meant];
}

/** Those that name pods were read from a cluster, which wrote them itself. */
function isFilled({ subsets }: Endpoints): boolean {
  return subsets.some(({ addresses }) =>
    addresses.some(({ fields }) => fields['targetRef'] === undefined),
  );
}
