import type { PortOfService, Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { perList } from '../../model/queries/per-list';
import type { ServiceEndpoints } from '../../model/queries/service-endpoints';
import { endpointPortsOf, serviceEndpoints } from '../../model/queries/service-endpoints';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { backendUses } from './backend-uses';
import type { TargetPort } from './target-ports';
import { targetsInPods } from './target-ports';

export const NET232: Rule = {
  id: 'NET232',
  name: 'headless-port-translated',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'workloads', 'endpoints', 'slices', 'ingresses', 'routes'],
  what: 'A port of a headless Service differs from the port of its pods.',
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
          ...adviceFor(backed, port, backendUses(network).has(keyOf(backed.service))),
        });
      }
    }
  },
};

const numbersOf = perList(
  (targets: readonly TargetPort[]) => new Set<unknown>(targets.map(({ number }) => number)),
);

function keyOf({ manifest }: Service): string {
  return `${manifest.namespace}/${manifest.name}`;
}

/** Controllers of Ingresses and Gateways, and clients that ask for an SRV record, use the ports of pods. */
function adviceFor(
  { service }: ServiceEndpoints,
  { name }: PortOfService,
  isBackend: boolean,
): Partial<Draft> {
  if (isBackend)
    return {
      severity: Severity.INFO,
      why: `${NO_PROXY}; controllers of Ingresses and Gateways send requests to the port of the pods`,
    };
  if (name === '') return {};
  return {
    why: `${NO_PROXY}; an SRV record has the port of the pods`,
    ...(service.hasSelector && { severity: Severity.INFO }),
  };
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
