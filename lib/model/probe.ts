import { containersOf } from './containers';
import type { Container } from './containers';
import { derived } from './derived';
import { at, listOf, numberOf, textOf } from './fields';
import type { Workload } from './workload';

/** A port that the kubelet asks a container on. */
export interface ProbePort {
  readonly workload: Workload;
  readonly container: Container;
  readonly field: string;
  readonly port: number | string;
}

export const probePorts = derived((network) => network.workloads.flatMap(probePortsOf));

/** The ports that a container lists. */
export function listedPorts({ fields }: Container): { name?: string; port?: number }[] {
  return listOf(at(fields, 'ports')).map((port) => ({
    name: textOf(at(port, 'name')),
    port: numberOf(at(port, 'containerPort')),
  }));
}

function probePortsOf(workload: Workload): ProbePort[] {
  return containersOf(workload).flatMap((container) => {
    const { fields } = container;
    const lifecycle = at(fields, 'lifecycle');
    const asked = [
      ...PROBES.map((key) => ({ place: key, probe: at(fields, key) })),
      ...HOOKS.map((key) => ({ place: `lifecycle.${key}`, probe: at(lifecycle, key) })),
    ];
    return asked.flatMap(({ place, probe }) =>
      probe === undefined
        ? []
        : portsOf(probe).map(({ way, port }) => ({
            workload,
            container,
            field: `${container.field}.${place}.${way}.port`,
            port,
          })),
    );
  });
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];
const WAYS = ['httpGet', 'tcpSocket', 'grpc'];

function portsOf(probe: unknown): { way: string; port: number | string }[] {
  return WAYS.flatMap((way) => {
    const written = at(at(probe, way), 'port');
    const port = textOf(written) ?? numberOf(written);
    return port === undefined ? [] : [{ way, port }];
  });
}
