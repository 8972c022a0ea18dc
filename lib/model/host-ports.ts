import { containersOf } from './containers';
import { derived } from './derived';
import { at, listOf, numberOf, textOf } from './fields';
import type { Manifest } from './manifest';
import { stableText } from './stable';
import type { Workload } from './workload';

/** The ports of nodes that the pods of a workload open. */
export interface HostPorts {
  readonly manifest: Manifest;
  readonly podField: string;
  /** The same text for workloads that choose the same nodes. */
  readonly nodes: string;
  readonly isOnAllOfItsNodes: boolean;
  readonly ports: readonly HostPort[];
}

export interface HostPort {
  readonly field: string;
  readonly number: number;
  readonly protocol: string;
  /** Empty for all addresses of the node. */
  readonly ip: string;
  /** Whether `hostPort` is written; in the network of the node every port is one. */
  readonly isAsked: boolean;
}

export const hostPorts = derived((network) =>
  network.workloads.map(hostPortsOf).filter(({ ports }) => ports.length > 0),
);

function hostPortsOf(workload: Workload): HostPorts {
  const { manifest, podField, podSpec } = workload;
  return {
    manifest,
    podField,
    nodes: stableText(at(podSpec, 'nodeSelector') ?? {}),
    isOnAllOfItsNodes: manifest.kind === 'DaemonSet' && at(podSpec, 'affinity') === undefined,
    ports: portsOf(workload, at(podSpec, 'hostNetwork') === true),
  };
}

function portsOf(workload: Workload, isOfNode: boolean): HostPort[] {
  return containersOf(workload).flatMap(({ field, fields }) =>
    listOf(at(fields, 'ports')).flatMap((port, index) => {
      const asked = numberOf(at(port, 'hostPort'));
      const number = asked ?? (isOfNode ? numberOf(at(port, 'containerPort')) : undefined);
      if (!number) return [];
      const ip = textOf(at(port, 'hostIP')) ?? '';
      return [
        {
          field: `${field}.ports[${index}]`,
          number,
          protocol: textOf(at(port, 'protocol')) ?? 'TCP',
          ip: ip === '0.0.0.0' || ip === '::' ? '' : ip,
          isAsked: asked !== undefined,
        },
      ];
    }),
  );
}
