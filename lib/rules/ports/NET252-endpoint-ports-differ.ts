import type { Endpoints } from '../../model/objects/endpoints';
import type { PortOfService, Service } from '../../model/objects/service';
import { endpointProxies } from '../../model/queries/endpoint-proxies';
import type { Network } from '../../model/queries/network';
import type { PlacedEndpointPort } from '../../model/queries/service-endpoints';
import { endpointPortsOf, servicesWithEndpoints } from '../../model/queries/service-endpoints';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET252: Rule = {
  id: 'NET252',
  name: 'endpoint-ports-differ',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'endpoints', 'slices', 'ingresses', 'routes', 'others', 'workloads'],
  what: 'A Service and its endpoints have ports of different names or protocols; where only Ingresses name the Service, and their controllers may find the port by itself, this is an info.',
  why: 'a Service port uses the endpoint port of the same name and protocol, and without one connections are refused',
  fix: 'Write the same names and protocols in both; if the Service port has no name, remove it from the endpoints too.',
  waive: 'If a controller adds endpoints with the other ports.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoints-v1/',
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/endpointslices.go',
    'https://github.com/jcmoraisjr/haproxy-ingress/tree/master/pkg/converters/utils',
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
        ...(missing.length > 0 && tryProxied(network, service, theirs)),
      });
    }
  },
};

/** What is said where only proxies that read the endpoints by themselves name the Service, and find a port there. */
function tryProxied(
  network: Network,
  { manifest, ports, type, externalIps }: Service,
  theirs: readonly PlacedEndpointPort[],
): Partial<Draft> {
  const [only] = ports;
  const proxies = endpointProxies(network).get(`${manifest.namespace}/${manifest.name}`);
  const isInside = type === 'ClusterIP' && externalIps.length === 0;
  if (!only || ports.length > 1 || !proxies || !isInside) return {};
  const alike = theirs.filter(({ port }) => port.protocol === only.protocol);
  const isDialled = alike.some(({ port }) => port.port === (only.targetPort ?? only.port));
  const isTaken = only.name === '' && alike.length > 0;
  if (!isTaken && !(isDialled && proxies.every(({ dialsTargetPort }) => dialsTargetPort)))
    return {};
  return {
    why: 'in the checked files only Ingresses name the Service, and their controllers may find the port by itself; for any other client the names or protocols differ',
    severity: Severity.INFO,
  };
}

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
