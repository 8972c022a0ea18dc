import type { Workload } from '../objects/workload';
import { at, isAbsent, listOf, numberOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { containersOf } from './containers';
import { derived } from './derived';
import { stableText } from './stable';
import { workloadsWith, workloadsWithPorts } from './written-fields';

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

export const hostPorts = derived((network): readonly HostPorts[] => {
  const those = new Set([
    ...workloadsWith(network, 'hostNetwork'),
    ...workloadsWithPorts(network, 'hostPort'),
  ]);
  if (those.size === 0) return NONE;
  return network.workloads.filter((one) => those.has(one)).flatMap(hostPortsOf);
});

function hostPortsOf(workload: Workload): readonly HostPorts[] {
  const { manifest, podField, podSpec } = workload;
  const ports = portsOf(workload, at(podSpec, 'hostNetwork') === true);
  if (ports.length === 0) return NONE;
  const nodes = stableText(at(podSpec, 'nodeSelector') ?? {});
  const isOnAllOfItsNodes = manifest.kind === 'DaemonSet' && isAbsent(at(podSpec, 'affinity'));
  return [{ manifest, podField, nodes, isOnAllOfItsNodes, ports }];
}

const NONE: readonly HostPorts[] = [];

function portsOf(workload: Workload, isOfNode: boolean): HostPort[] {
  const found: HostPort[] = [];
  for (const { field, fields } of containersOf(workload)) {
    listOf(at(fields, 'ports')).forEach((port, index) => {
      const asked = numberOf(at(port, 'hostPort')) || undefined;
      const number = asked ?? (isOfNode ? numberOf(at(port, 'containerPort')) : undefined);
      if (!number) return;
      const ip = textOf(at(port, 'hostIP')) ?? '';
      found.push({
        field: `${field}.ports[${index}]`,
        number,
        protocol: textOf(at(port, 'protocol')) || 'TCP',
        ip: ip === '0.0.0.0' || ip === '::' ? '' : ip,
        isAsked: asked !== undefined,
      });
    });
  }
  return found;
}
