import type { PortOfService } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import type { ServiceEndpoints } from '../../model/queries/service-endpoints';
import { endpointPortsOf, serviceEndpoints } from '../../model/queries/service-endpoints';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { backendUses } from './backend-uses';
import type { TargetPort } from './target-ports';
import { targetsInPods } from './target-ports';

export const NET232: Rule = {
  id: 'NET232',
  name: 'headless-port-translated',
  severity: Severity.ERROR,
  reads: ['services', 'workloads', 'endpoints', 'slices', 'ingresses', 'routes'],
  what: 'A headless Service has a port that is not the one that its pods listen on.',
  why: 'a headless Service does not translate ports: its name resolves to the pods, and a client of this port finds nobody there',
  fix: 'Write the port that the pods listen on.',
  waive:
    'Where all clients ask for the SRV record of a named port, which tells the port of the pods.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services',
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#srv-records',
  ],
  check(network, report) {
    const uses = backendUses(network);
    for (const given of serviceEndpoints(network)) {
      const { manifest, isHeadless, ports, type } = given.service;
      if (!isHeadless || type !== 'ClusterIP') continue;
      const isDialled = !uses.has(`${manifest.namespace}/${manifest.name}`);
      for (const port of ports) {
        const targets = targetsOf(network, given, port);
        if (targets.length === 0 || targets.some(({ number }) => number === port.port)) continue;
        const [{ number } = { number: 0 }] = targets;
        report({
          places: [
            place(manifest, `${port.field}.port`),
            place(manifest, 'spec.clusterIP'),
            ...targets,
          ],
          what: `port ${port.port} of the headless Service ${manifest.name} does not lead to ${number}`,
          fix: `Write \`port: ${number}\`.`,
          severity: port.name === '' && isDialled ? Severity.ERROR : Severity.WARNING,
          ...(port.name !== '' && { why: BY_NAME }),
        });
      }
    }
  },
};

const BY_NAME =
  'a headless Service does not translate ports: only a client that asks for the SRV record of the port learns the other number';

/** What listens behind a port, and where that is said. */
function targetsOf(network: Network, given: ServiceEndpoints, port: PortOfService): TargetPort[] {
  const { service } = given;
  if (port.port === undefined) return [];
  if (service.hasSelector) return targetsInPods(network, service, port);
  return endpointPortsOf(given).flatMap(
    ({ manifest, port: { field, name, protocol, port: number } }) =>
      number !== undefined && name === port.name && protocol === port.protocol
        ? [{ ...place(manifest, `${field}.port`), number }]
        : [],
  );
}
