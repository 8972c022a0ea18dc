import { lacksPort, oddBackends } from '../../model/queries/backend-services';
import { oneOfPorts } from '../../facts/values/sentences';
import type { Ingress, IngressBackend } from '../../model/objects/ingress';
import type { Service } from '../../model/objects/service';
import { controllerOf, likelyController } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { mayBeNginx, mayBeRedirected } from '../../model/queries/nginx-redirects';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET501: Rule = {
  id: 'NET501',
  name: 'ingress-port-missing',
  severity: Severity.ERROR,
  reads: ['ingresses', 'others', 'services'],
  what: 'An Ingress routes requests to a port that its Service does not have.',
  why: 'the controller finds no endpoints behind that port and answers 503',
  fix: 'Write the number or the name of a port of the Service.',
  waive: 'If the controller reads the backend from an annotation instead.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend',
    // serviceEndpoints, externalNamePorts
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go',
  ],
  check(network, report) {
    for (const { ingress, backend, service } of oddBackends(network)) {
      if (!service || !lacksPort(service, backend) || mayBeRedirected(network, ingress)) continue;
      if (mayBeNginx(network, ingress) && isTargetPort(service, backend)) continue;
      const draft = draftOf(ingress, backend, service);
      if (service.type !== 'ExternalName') report(draft);
      else aliasDrafts(network, ingress, backend, draft).forEach(report);
    }
  },
};

/** ingress-nginx finds a port by its target port too. */
function isTargetPort({ ports }: Service, { port }: IngressBackend): boolean {
  return ports.some(({ targetPort }) => targetPort !== undefined && `${targetPort}` === `${port}`);
}

function draftOf(ingress: Ingress, backend: IngressBackend, service: Service): Draft {
  const ports = service.ports.flatMap(({ name, port }) =>
    port === undefined ? [] : [name ? `${port} (${name})` : `${port}`],
  );
  return {
    places: [
      place(ingress.manifest, `${backend.field}.service`),
      place(service.manifest, 'spec.ports'),
    ],
    what: `Service ${service.manifest.name} has no port ${backend.port}`,
    fix: ports.length > 0 ? oneOfPorts(ports) : undefined,
  };
}

/** Of an alias, a controller may take a number as it is written; a name stands nowhere else. */
function aliasDrafts(
  network: Network,
  ingress: Ingress,
  { port }: IngressBackend,
  draft: Draft,
): Draft[] {
  const fix = `Write the port into the ExternalName Service, such as \`ports: [{name: ${typeof port === 'string' ? port : 'http'}, port: ${typeof port === 'string' ? 80 : port}}]\`.`;
  if (typeof port === 'string') return [{ ...draft, fix }];
  const controller = likelyController(network, ingress)?.name;
  if (controller === 'ingress-nginx') return [];
  const isSure = controller === 'Traefik' && controllerOf(network, ingress) === controller;
  const severity = isSure ? Severity.WARNING : Severity.INFO;
  const why =
    'Traefik, for one, serves an ExternalName Service only by a port that the Service has';
  return [{ ...draft, severity, why, fix }];
}
