import { lacksPort, oddBackends } from '../../model/queries/backend-services';
import { oneOfPorts } from '../../facts/values/sentences';
import { tryControllerCalled } from '../../facts/controllers/ingress-controllers';
import type { Ingress, IngressBackend, IngressPath } from '../../model/objects/ingress';
import type { Service } from '../../model/objects/service';
import { controllerOf, likelyController } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { mayBeRedirected } from '../../model/queries/nginx-redirects';
import { coveringPrefixes, prefixPath } from '../../net/path-pattern';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET501: Rule = {
  id: 'NET501',
  name: 'ingress-port-missing',
  severity: Severity.ERROR,
  reads: ['ingresses', 'others', 'services'],
  what: 'An Ingress routes requests to a port that its Service does not have; where its controller leaves such a path out, and a broader path leads to the same Service, this is an info.',
  why: 'the controller finds no endpoints behind that port, and answers with an error such as 503',
  fix: 'Write the number or the name of a port of the Service.',
  waive: 'If the controller reads the backend from an annotation instead.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend',
    // serviceEndpoints, externalNamePorts
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go',
    // loadConfigurationFromIngresses
    'https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/kubernetes.go',
  ],
  check(network, report) {
    for (const { ingress, backend, service } of oddBackends(network)) {
      if (!service || !lacksPort(service, backend) || mayBeRedirected(network, ingress)) continue;
      if (mayTakeTargetPort(network, ingress) && isTargetPort(service, backend)) continue;
      const draft = {
        ...draftOf(ingress, backend, service),
        ...outcome(network, ingress, backend, service),
      };
      if (service.type !== 'ExternalName') report(draft);
      else aliasDrafts(network, ingress, backend, draft).forEach(report);
    }
  },
};

/** Whether the controller finds a port by its target port too; ingress-nginx does, for one. */
function mayTakeTargetPort(network: Network, ingress: Ingress): boolean {
  const name = controllerOf(network, ingress);
  return name === undefined || tryControllerCalled(name)?.takesTargetPort === true;
}

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

/** What the controller makes of it, where that is another thing than an error. */
function outcome(
  network: Network,
  ingress: Ingress,
  backend: IngressBackend,
  service: Service,
): Partial<Draft> {
  const { name, leftOutWithoutPort } = likelyController(network, ingress) ?? {};
  if (leftOutWithoutPort === undefined) return {};
  if (leftOutWithoutPort === 'Ingress') {
    return { why: `${name} applies nothing of an Ingress with such a backend` };
  }
  const broader = tryBroader(ingress, backend, service);
  return broader
    ? {
        severity: Severity.INFO,
        why: `${name} leaves the path out, and ${broader.path}, which leads to the same Service, takes its requests`,
      }
    : {
        why: `${name} leaves the backend out, so a broader path or backend takes its requests, or they get 404`,
      };
}

/** A path of the same host above that of a backend, which leads to a port that the Service has. */
function tryBroader(
  { rules }: Ingress,
  { field }: IngressBackend,
  service: Service,
): IngressPath | undefined {
  const rule = rules.find(({ paths }) => paths.some(({ backend }) => backend?.field === field));
  const own = rule?.paths.find(({ backend }) => backend?.field === field);
  if (!own) return undefined;
  const above = new Set(coveringPrefixes(prefixPath(own.path ?? '')));
  return rules
    .filter(({ host }) => host === rule?.host)
    .flatMap(({ paths }) => paths)
    .find(
      ({ backend, path = '', pathType }) =>
        pathType !== 'Exact' &&
        above.has(prefixPath(path).text) &&
        backend?.service === service.manifest.name &&
        !lacksPort(service, backend),
    );
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
