import { oneOfPorts } from '../../facts/values/sentences';
import type { OtherBackend } from '../../model/queries/other-routes';
import { otherBackends } from '../../model/queries/other-routes';
import type { Service } from '../../model/objects/service';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET544: Rule = {
  id: 'NET544',
  name: 'other-route-port-missing',
  severity: Severity.WARNING,
  reads: ['others', 'services'],
  what: 'A route of Traefik, Contour, Istio or OpenShift names a port that its Service does not have.',
  why: 'the proxy finds no endpoints behind that port, and requests of the route get an error',
  fix: 'Name a port of the Service, by its number or its name.',
  waive: 'If a later tool adds the port to the Service.',
  sources: [
    'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/',
    'https://projectcontour.io/docs/main/config/request-routing/',
    'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination',
  ],
  check(network, report) {
    for (const backend of otherBackends(network)) {
      const service = network.tryService(backend.namespace, backend.name);
      if (!service || !lacksPort(service, backend)) continue;
      report({
        places: [place(backend.manifest, backend.portField), place(service.manifest, 'spec.ports')],
        what: `port ${backend.port} is not a port of Service ${service.manifest.name}`,
        fix: oneOfPorts(service.ports.map(portText)),
      });
    }
  },
};

function lacksPort({ type, ports }: Service, { port, isPodPort }: OtherBackend): boolean {
  if (port === undefined || type === 'ExternalName' || ports.length === 0) return false;
  return !ports.some(
    (one) =>
      one.name === port ||
      one.port === port ||
      (isPodPort && (one.targetPort === port || typeof one.targetPort === 'string')),
  );
}

function portText({ name, port }: Service['ports'][number]): string {
  return name ? `${port} (${name})` : `${port}`;
}
