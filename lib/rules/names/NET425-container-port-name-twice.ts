import type { ContainerPort, Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import { isPortNameUsed } from '../../model/queries/port-name-users';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET425: Rule = {
  id: 'NET425',
  name: 'container-port-name-twice',
  severity: Severity.ERROR,
  reads: ['workloads', 'services', 'others'],
  what: 'Two ports of one pod have one name.',
  why: 'the API server refuses a container with two ports of one name',
  fix: 'Give each port a name of its own.',
  waive:
    'If no Service, monitor, policy or probe uses the name, and the ports are in two containers.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],
  check(network, report) {
    for (const workload of network.workloads) {
      if (workload.ports.length < 2) continue;
      const named = workload.ports.filter(({ name, field }) => name !== '' && isLasting(field));
      for (const ports of groupBy(named, ({ name }) => name).values()) {
        if (ports.length > 1) report(draftOf(network, workload, ports));
      }
    }
  },
};

function draftOf(network: Network, workload: Workload, ports: readonly ContainerPort[]): Draft {
  const { manifest } = workload;
  const name = ports[0]?.name ?? '';
  const containers = new Set(ports.map(({ field }) => containerOf(field)));
  const isRefused = containers.size < ports.length;
  return {
    places: ports.map(({ field }) => place(manifest, `${field}.name`)),
    what: `${ports.length} ports of ${manifest.kind} ${manifest.name} have the name "${name}"`,
    ...(!isRefused && {
      why: 'a Service that uses the name gets the port of the first container',
      severity: isPortNameUsed(network, workload, name) ? Severity.WARNING : Severity.INFO,
    }),
  };
}

/** An init container is gone before the others start, unless it is a sidecar. */
function isLasting(field: string): boolean {
  return !field.includes('initContainers[');
}

function containerOf(field: string): string {
  return field.replace(/\.ports\[\d+\]$/, '');
}
