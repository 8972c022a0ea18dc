import { lacksPort, oddBackends } from '../../model/queries/backend-services';
import { oneOfPorts } from '../../facts/values/sentences';
import { tryControllerCalled } from '../../facts/controllers/ingress-controllers';
import type { Ingress, IngressBackend, IngressPath } from '../../model/objects/ingress';
import type { Service } from '../../model/objects/service';
import { controllerOf, likelyController } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { mayBeRedirected } from '../../model/queries/nginx-redirects';
import { groupBy } from '../../model/queries/group';
import { derived } from '../../model/queries/derived';
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
  const { name = '', leftOutWithoutPort } = likelyController(network, ingress) ?? {};
  if (leftOutWithoutPort === undefined) return {};
  const who =
    controllerOf(network, ingress) === name ? name : `${name}, which is likely its controller,`;
  if (leftOutWithoutPort === 'Ingress') {
    return { why: `${who} applies nothing of an Ingress with such a backend` };
  }
  const own = placedPaths(network).byField.get(fieldKey(ingress, backend));
  if (!own) return { why: `${who} leaves it out, so requests that no path takes get 404` };
  const broader = tryBroader(network, own, service);
  return broader
    ? {
        severity: Severity.INFO,
        why: `${who} leaves the path out, and ${broader.path}, which leads to the same Service, takes its requests`,
      }
    : {
        why: `${who} leaves the path out, so a broader path takes its requests, or they get 404`,
      };
}

interface PlacedPath {
  readonly ingress: Ingress;
  readonly host: string | undefined;
  readonly path: IngressPath;
}

/** The nearest path of the same host above another one, where all that are as near lead to the same Service. */
function tryBroader(network: Network, own: PlacedPath, service: Service): IngressPath | undefined {
  const { byPrefix } = placedPaths(network);
  const { namespace, name } = service.manifest;
  const isSame = ({ ingress, path: { backend } }: PlacedPath) =>
    ingress.manifest.namespace === namespace && backend?.service === name;
  // Others without the port are left out too.
  const isTaken = (one: PlacedPath) =>
    one !== own && !(isSame(one) && one.path.backend && lacksPort(service, one.path.backend));
  for (const text of coveringPrefixes(prefixPath(own.path.path ?? ''))) {
    const those = byPrefix.get(prefixKey(own.host, text)) ?? [];
    if (those.length > MOST_ALIKE) return undefined;
    const nearest = those.filter(isTaken);
    const [first] = nearest;
    if (!first) continue;
    const areSame = nearest.every((one) => isSame(one) && one.path.pathType === 'Prefix');
    return areSame ? first.path : undefined;
  }
  return undefined;
}

/** Of more paths than these, nothing is said: each would be held against all. */
const MOST_ALIKE = 10;

/** All paths: by the Ingress and the field of the backend, and those that are not exact by host and what they begin with. */
const placedPaths = derived(({ ingresses }) => {
  const all = ingresses.flatMap((ingress) =>
    ingress.rules.flatMap(({ host, paths }) => paths.map((path) => ({ ingress, host, path }))),
  );
  const prefixes = all.filter(({ path }) => path.pathType !== 'Exact');
  return {
    byField: new Map(all.map((one) => [fieldKey(one.ingress, one.path.backend), one])),
    byPrefix: groupBy(prefixes, ({ host, path: { path = '' } }) =>
      prefixKey(host, prefixPath(path).text),
    ),
  };
});

function fieldKey({ manifest }: Ingress, backend: IngressBackend | undefined): string {
  return `${manifest.identity} ${backend?.field ?? ''}`;
}

function prefixKey(host: string | undefined, text: string): string {
  return `${host ?? ''} ${text}`;
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
