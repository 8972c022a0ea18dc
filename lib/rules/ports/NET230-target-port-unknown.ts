import { isAddedPort } from '../../model/queries/added-ports';
import { servicesByPorts } from '../../model/queries/alike-ports';
import { portName } from '../../facts/values/ports';
import type { Service, PortOfService } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import { customWorkloadsBehind } from '../../model/queries/custom-workloads';
import { hasOpenContainers } from '../../model/queries/parts-of-workloads';
import { perListAndKey } from '../../model/queries/per-list';
import { listed } from '../listed';
import { at } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { backendUses } from './backend-uses';
import { lastingPods, portPlaces } from './lasting';

export const NET230: Rule = {
  id: 'NET230',
  name: 'target-port-unknown',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'manifests', 'others', 'routes', 'services', 'workloads'],
  what: 'A targetPort is a name that no container port of the selected pods has; where some of the workloads or pods of a custom kind have it, the workloads have no replicas, a sidecar that Istio or Linkerd may add has it, or the Service is headless and no backend, this is an info.',
  why: 'the endpoints controller skips a pod without such a port, so connections to the port are refused',
  fix: 'Write the name or the number of a container port, of the same protocol.',
  waive: 'If a webhook adds a container with that port to the pods.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  check(network, report) {
    const byName = [...servicesByPorts(network)].filter(([ports]) => ports.some(isByName));
    for (const service of byName.flatMap(([, services]) => services)) {
      if (service.type === 'ExternalName') continue;
      for (const port of service.ports) {
        const draft = tryDraft(network, service, port);
        if (draft) report(draft);
      }
    }
  },
};

function isByName({ targetPort }: PortOfService): boolean {
  return typeof targetPort === 'string';
}

const SKIPPED =
  'the endpoints controller skips the pods of these workloads, and the others get all connections to the port';

const MAY_BE_ADDED =
  'the endpoints controller skips pods without such a port; a sidecar that is added to them may have it';

const UNNAMED =
  'the endpoints of these pods lack the port and DNS has no SRV record of it; a client that has the address of a pod connects to it all the same';

function tryDraft(network: Network, service: Service, port: PortOfService): Draft | undefined {
  const { targetPort } = port;
  if (typeof targetPort !== 'string' || portName('')(targetPort)) return undefined;
  const all = lastingPods(network, service);
  const pods = all.some((one) => isAdded(network, one, port))
    ? all.filter((one) => !isAdded(network, one, port))
    : all;
  const { lacking, others, fix } = lackOf(pods, `${port.protocol} ${targetPort}`);
  if (lacking === 0) return undefined;
  const none = lacking === all.length;
  const doubt = tryDoubt(network, service, port, pods) ?? (none ? undefined : SKIPPED);
  const isIdle = pods.every(({ manifest }) => at(manifest.spec, 'replicas') === 0);
  const { manifest } = service;
  return {
    places: [
      place(manifest, `${port.field}.targetPort`),
      place(manifest, `${port.field}.protocol`),
      place(manifest, 'spec.selector'),
    ],
    others,
    what: `${none ? 'no selected pod declares' : `${lacking} of the ${all.length} selected workloads do not declare`} a ${port.protocol} port named ${JSON.stringify(targetPort)}`,
    severity: doubt === undefined && !isIdle ? Severity.ERROR : Severity.INFO,
    why: doubt,
    fix,
  };
}

/** Why a Service may do without the port, even where no pod in the files is known to have it. */
function tryDoubt(
  network: Network,
  service: Service,
  port: PortOfService,
  pods: readonly Workload[],
): string | undefined {
  const { namespace, name } = service.manifest;
  const isBackend = backendUses(network).has(`${namespace}/${name}`);
  if (service.isHeadless && !isBackend) return UNNAMED;
  if (pods.some((one) => isAdded(network, one, port) === undefined)) return MAY_BE_ADDED;
  const isMade = customWorkloadsBehind(network, service).some((one) => hasPort(one, port));
  return isMade ? SKIPPED : undefined;
}

function isAdded(
  network: Network,
  workload: Workload,
  { targetPort, protocol }: PortOfService,
): boolean | undefined {
  return isAddedPort(network, workload, { name: `${targetPort}`, protocol });
}

/** How many pods lack a port, where they would have it, and what to write. */
const lackOf = perListAndKey((pods: readonly Workload[], key) => {
  const [protocol = '', name = ''] = key.split(' ');
  const lacking = pods.filter(
    (one) => !hasOpenContainers(one) && !hasPort(one, { targetPort: name, protocol }),
  );
  return {
    lacking: lacking.length,
    others: lacking.flatMap(portPlaces),
    fix: fixText(protocol, name, lacking),
  };
});

function hasPort(
  { ports }: Workload,
  { targetPort, protocol }: Pick<PortOfService, 'targetPort' | 'protocol'>,
): boolean {
  return ports.some((one) => one.name === targetPort && one.protocol === protocol);
}

function fixText(protocol: string, targetPort: string, pods: readonly Workload[]): string {
  const names = pods.flatMap(({ ports }) =>
    ports.filter((port) => port.name !== '' && port.protocol === protocol).map(({ name }) => name),
  );
  const known = [...new Set(names)].sort();
  if (known.length > 0) return `Write one of the port names of the pods: ${listed(known)}.`;
  return `Name a ${protocol} port of the containers ${targetPort}, or write its number.`;
}
