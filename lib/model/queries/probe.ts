import type { Workload } from '../objects/workload';
import { at, listOf, numberOf, textOf } from '../read/fields';
import type { Container } from './containers';
import { containersOf } from './containers';
import { derived } from './derived';
import { workloadsWithContainers } from './written-fields';

/** A port that the kubelet asks a container on. */
export interface ProbePort {
  readonly workload: Workload;
  readonly container: Container;
  readonly field: string;
  readonly port: number | string;
}

export const probePorts = derived((network) =>
  workloadsWithContainers(network, ...PROBES, 'lifecycle').flatMap(probePortsOf),
);

export interface ListedPort {
  readonly name?: string;
  readonly port?: number;
  readonly protocol: string;
}

/** The ports that a container lists. */
export function listedPorts({ fields }: Container): ListedPort[] {
  return listOf(at(fields, 'ports')).map((port) => ({
    name: textOf(at(port, 'name')),
    port: numberOf(at(port, 'containerPort')),
    protocol: textOf(at(port, 'protocol')) || 'TCP',
  }));
}

function probePortsOf(workload: Workload): ProbePort[] {
  return containersOf(workload).flatMap((container) =>
    askedPorts(container).map(({ field, port }) => ({ workload, container, field, port })),
  );
}

/** The ports by which the kubelet is told to ask a container. */
export function askedPorts(container: Container): Pick<ProbePort, 'field' | 'port'>[] {
  const found: Pick<ProbePort, 'field' | 'port'>[] = [];
  const add = (place: string, probe: unknown) => {
    for (const way of WAYS) {
      const written = at(at(probe, way), 'port');
      const port = textOf(written) ?? numberOf(written);
      if (port !== undefined)
        found.push({ field: `${container.field}.${place}.${way}.port`, port });
    }
  };
  for (const key of PROBES) {
    const probe = at(container.fields, key);
    if (probe !== undefined) add(key, probe);
  }
  const lifecycle = at(container.fields, 'lifecycle');
  if (lifecycle === undefined) return found;
  for (const key of HOOKS) add(`lifecycle.${key}`, at(lifecycle, key));
  return found;
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];
const WAYS = ['httpGet', 'tcpSocket', 'grpc'];
