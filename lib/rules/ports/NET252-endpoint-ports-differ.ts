import type { Endpoints } from '../../model/objects/endpoints';
import type { PortOfService } from '../../model/objects/service';
import type { PlacedEndpointPort } from '../../model/queries/service-endpoints';
import { endpointPortsOf, servicesWithEndpoints } from '../../model/queries/service-endpoints';
import type { Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET252: Rule = {
  id: 'NET252',
  name: 'endpoint-ports-differ',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A Service and its endpoints have ports of different names or protocols.',
  why: 'a Service port uses the endpoint port of the same name and protocol, and without one connections are refused',
  fix: 'Write the same names and protocols in both; if the Service port has no name, remove it from the endpoints too.',
  waive: 'If a controller adds endpoints with the other ports.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoints-v1/',
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
  ],
  check(network, report) {
    for (const backed of servicesWithEndpoints(network)) {
      const { service } = backed;
      if (service.type === 'ExternalName' || service.ports.length === 0) continue;
      if (backed.endpoints.length + backed.slices.length === 0) continue;
      if (service.hasSelector && backed.slices.length === 0) continue; // See NET251.
      const theirs = endpointPortsOf(backed);
      const [served, asked] = [new Set(theirs.map(keyOfPlaced)), new Set(service.ports.map(keyOf))];
      // Beside a selector, the pods may serve what the endpoints do not.
      const missing = service.hasSelector
        ? []
        : service.ports.filter((one) => !served.has(keyOf(one)));
      const unread = theirs.filter((one) => !asked.has(keyOfPlaced(one)));
      if (missing.length + unread.length === 0) continue;
      const isBroken = missing.length > 0 || (service.hasSelector && unread.length > 0);
      report({
        places: [
          place(service.manifest, 'spec.ports'),
          ...backed.endpoints.flatMap(portPlaces),
          ...backed.slices.map(({ manifest }) => place(manifest, 'ports')),
        ],
        what: `Service ${service.manifest.name} has the ports ${textOf(asked)}, but its endpoints have ${textOf(served)}`,
        // No proxy stands before the pods of a headless Service.
        severity: isBroken && !service.isHeadless ? Severity.ERROR : Severity.INFO,
      });
    }
  },
};

function keyOf({ name, protocol }: Pick<PortOfService, 'name' | 'protocol'>): string {
  return `${name === '' ? 'without a name' : JSON.stringify(name)} (${protocol})`;
}

function keyOfPlaced({ port }: PlacedEndpointPort): string {
  return keyOf(port);
}

function textOf(keys: ReadonlySet<string>): string {
  return keys.size === 0 ? 'none' : [...keys].sort().join(', ');
}

function portPlaces({ manifest, subsets }: Endpoints): Place[] {
  if (subsets.length === 0) return [place(manifest, 'subsets')];
  return subsets.map(({ field }) => place(manifest, `${field}.ports`));
}
