import type { ServiceEndpoints } from '../../model/queries/service-endpoints';
import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import { at } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET266: Rule = {
  id: 'NET266',
  name: 'endpoint-node-missing',
  severity: Severity.ERROR,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A Service with the traffic policy Local has endpoints without a node.',
  why: 'with the policy Local a node only sends traffic to the endpoints that name it, and drops traffic if there is none',
  fix: 'Write `Cluster` as the policy, or nodeName on the endpoints that run on a node.',
  waive: 'Never if all endpoints are outside of the cluster.',
  sources: [
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy',
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#internal-traffic-policy',
  ],
  check(network, report) {
    for (const backed of servicesWithEndpoints(network)) {
      const policy = POLICIES.find((one) => at(backed.service.manifest.spec, one) === 'Local');
      if (policy === undefined || backed.service.type === 'ExternalName') continue;
      const all = placedEndpoints(backed);
      const without = all.filter(({ nodeName }) => !nodeName);
      if (without.length === 0) continue;
      const isProved = without.length === all.length && !backed.service.hasSelector;
      report({
        places: [place(backed.service.manifest, `spec.${policy}`), ...without.map(nodeNamePlace)],
        what: `${policy} is Local, but ${without.length} of ${all.length} endpoints have no nodeName`,
        severity: isProved ? Severity.ERROR : Severity.WARNING,
      });
    }
  },
};

const POLICIES = ['externalTrafficPolicy', 'internalTrafficPolicy'];

interface PlacedEndpoint {
  readonly manifest: Manifest;
  readonly field: string;
  readonly nodeName?: string;
}

function placedEndpoints({ service, endpoints, slices }: ServiceEndpoints): PlacedEndpoint[] {
  // Beside a selector, the cluster writes over an Endpoints.
  const lists = service.hasSelector ? [] : endpoints;
  return [
    ...lists.flatMap(({ manifest, subsets }) =>
      subsets.flatMap(({ addresses }) => addresses.map((one) => ({ manifest, ...one }))),
    ),
    ...slices.flatMap(({ manifest, endpoints: list }) => list.map((one) => ({ manifest, ...one }))),
  ];
}

function nodeNamePlace({ manifest, field }: PlacedEndpoint): Place {
  return place(manifest, `${field}.nodeName`);
}
