import type { PortOfService, Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { derived } from '../../model/queries/derived';
import type { MonitorEndpoint } from '../../model/queries/monitor';
import { monitoredServices, serviceMonitors } from '../../model/queries/monitor';
import type { Network } from '../../model/queries/network';
import { behind, servicesOfPods } from '../../model/queries/pods';
import { perList } from '../../model/queries/per-list';
import type { ServiceEndpoints } from '../../model/queries/service-endpoints';
import { endpointPortsOf, serviceEndpoints } from '../../model/queries/service-endpoints';
import { at } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { proxiedServices } from './backend-uses';
import type { TargetPort } from './target-ports';
import { targetsInPods } from './target-ports';

export const NET232: Rule = {
  id: 'NET232',
  name: 'headless-port-translated',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'workloads', 'endpoints', 'slices', 'ingresses', 'others', 'routes'],
  what: 'A port of a headless Service differs from the port of its pods; where a route leads to it, a ServiceMonitor takes it, or another Service is before the same pods of a StatefulSet, this is an info.',
  why: 'the name of a headless Service resolves to the addresses of pods, and no proxy translates ports: a connection to this port reaches nothing',
  fix: 'Write the port that the pods listen on.',
  waive:
    'If no client uses the port: clients connect to the port of the pods, or query its SRV record.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services',
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#srv-records',
  ],
  check(network, report) {
    for (const backed of serviceEndpoints(network)) {
      const { manifest, isHeadless, ports, type } = backed.service;
      if (!isHeadless || type !== 'ClusterIP') continue;
      for (const port of ports) {
        const targets = targetsOf(network, backed, port);
        if (targets.length === 0 || numbersOf(targets).has(port.port)) continue;
        const [{ number } = { number: 0 }] = targets;
        report({
          places: [place(manifest, `${port.field}.port`), place(manifest, 'spec.clusterIP')],
          others: targets,
          what: `port ${port.port} of the headless Service ${manifest.name} is not ${number}, the port of its endpoints`,
          fix: `Write \`port: ${number}\`.`,
          ...adviceFor(network, backed, port, targets),
        });
      }
    }
  },
};

const numbersOf = perList(
  (targets: readonly TargetPort[]) => new Set<unknown>(targets.map(({ number }) => number)),
);

/** Controllers of Ingresses and Gateways, and clients that ask for an SRV record, use the ports of pods. */
function adviceFor(
  network: Network,
  { service }: ServiceEndpoints,
  port: PortOfService,
  targets: readonly TargetPort[],
): Partial<Draft> {
  const { namespace, name: own } = service.manifest;
  if (proxiedServices(network).has(`${namespace}/${own}`))
    return {
      severity: Severity.INFO,
      why: `${NO_PROXY}; controllers of Ingresses and Gateways send requests to the port of the pods`,
    };
  if (isMonitored(network, service, port, targets))
    return {
      severity: Severity.INFO,
      why: `${NO_PROXY}; a ServiceMonitor takes the Service, and Prometheus connects to the port of the endpoints`,
    };
  const other = tryServiceBeside(network, service, port, targets);
  if (other)
    return {
      severity: Severity.INFO,
      why: `${NO_PROXY}; the Service may only name the pods of the StatefulSet, and clients may use Service ${other.manifest.name}`,
    };
  if (port.name === '') return {};
  return {
    why: `${NO_PROXY}; an SRV record has the port of the pods`,
    ...(service.hasSelector && { severity: Severity.INFO }),
  };
}

/** Whether an endpoint of a monitor names a port, or may mean it by the port of its pods. */
function isMonitored(
  network: Network,
  service: Service,
  { name, targetPort }: PortOfService,
  targets: readonly TargetPort[],
): boolean {
  const ofPods = behind(network, service).flatMap(({ ports }) => ports);
  return (monitorEndpoints(network).get(service) ?? []).some(({ port, targetPort: asked }) => {
    if (port) return port === name;
    if (typeof asked !== 'string') return asked === undefined || numbersOf(targets).has(asked);
    const named = ofPods.filter((one) => one.name === asked);
    return (
      asked === targetPort ||
      named.length === 0 ||
      named.some((one) => numbersOf(targets).has(one.port))
    );
  });
}

const monitorEndpoints = derived((network): ReadonlyMap<Service, readonly MonitorEndpoint[]> => {
  const index = new Map<Service, readonly MonitorEndpoint[]>();
  for (const monitor of serviceMonitors(network)) {
    for (const service of monitoredServices(network, monitor)) {
      index.set(service, [...(index.get(service) ?? []), ...monitor.endpoints]);
    }
  }
  return index;
});

/** Of what names the pods of a StatefulSet, the Service with a cluster IP that has the port for the same pods. */
function tryServiceBeside(
  network: Network,
  service: Service,
  port: PortOfService,
  targets: readonly TargetPort[],
): Service | undefined {
  const pods = behind(network, service);
  const governed = pods.find(
    ({ manifest: { kind, spec } }) =>
      kind === 'StatefulSet' && at(spec, 'serviceName') === service.manifest.name,
  );
  const before = (governed && servicesOfPods(network).get(governed)) ?? [];
  const names = ({ manifest }: Service) => manifest.name;
  return before
    .filter((one) => !one.isHeadless && hasSamePods(network, one, pods))
    .filter((one) => one.ports.some((own) => isSamePort(network, one, own, port, targets)))
    .sort((a, b) => (names(a) < names(b) ? -1 : 1))[0];
}

function hasSamePods(network: Network, service: Service, pods: readonly Workload[]): boolean {
  const own = behind(network, service);
  return own.length === pods.length && own.every((pod) => setOf(pods).has(pod));
}

const setOf = perList((pods: readonly Workload[]) => new Set(pods));

/** Whether a port of a Service has the number or the name of another one, and leads to its targets. */
function isSamePort(
  network: Network,
  service: Service,
  own: PortOfService,
  { name, port, protocol }: PortOfService,
  targets: readonly TargetPort[],
): boolean {
  if (own.protocol !== protocol) return false;
  if (own.port !== port && (name === '' || own.name !== name)) return false;
  const { targetPort = own.port } = own;
  return targetsInPods(network, service, { ...own, targetPort }).some(({ number }) =>
    numbersOf(targets).has(number),
  );
}

const NO_PROXY =
  'no proxy translates the ports of a headless Service, so clients of its DNS name cannot use this port';

/** What listens behind a port, and where that is said. */
function targetsOf(
  network: Network,
  backed: ServiceEndpoints,
  port: PortOfService,
): readonly TargetPort[] {
  const { service } = backed;
  if (port.port === undefined) return [];
  if (service.hasSelector) return targetsInPods(network, service, port);
  return endpointPortsOf(backed).flatMap(
    ({ manifest, port: { field, name, protocol, port: number } }) =>
      number !== undefined && name === port.name && protocol === port.protocol
        ? [{ ...place(manifest, `${field}.port`), number }]
        : [],
  );
}
