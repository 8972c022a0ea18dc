import { containersOf } from './containers';
import type { Container } from './containers';
import { at, listOf, numberOf, textOf, within } from './fields';
import type { Workload } from './workload';

/** A port that the kubelet asks a container on. */
export interface ProbePort {
  readonly container: Container;
  readonly field: string;
  readonly port: number | string;
}

const ASKED = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

export function probePortsOf(workload: Workload): ProbePort[] {
  return containersOf(workload).flatMap((container) =>
    ASKED.flatMap((keys) =>
      ['httpGet', 'tcpSocket', 'grpc'].flatMap((how) => {
        const written = within(container.fields, ...keys, how, 'port');
        const port = textOf(written) ?? numberOf(written);
        if (port === undefined) return [];
        return [{ container, field: [container.field, ...keys, how, 'port'].join('.'), port }];
      }),
    ),
  );
}

/** The ports that a container lists. */
export function listedPorts({ fields }: Container): { name?: string; port?: number }[] {
  return listOf(at(fields, 'ports')).map((port) => ({
    name: textOf(at(port, 'name')),
    port: numberOf(at(port, 'containerPort')),
  }));
}
