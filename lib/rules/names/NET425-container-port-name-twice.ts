import type { ContainerPort, Workload } from '../../model/objects/workload';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET425: Rule = {
  id: 'NET425',
  name: 'container-port-name-twice',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'Two ports of one pod have one name.',
  why: 'the API server refuses a container with two ports of one name',
  fix: 'Give each port a name of its own.',
  waive: 'If no Service and no probe uses the name, and the ports are in two containers.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],
  check({ workloads }, report) {
    for (const workload of workloads) {
      const named = workload.ports.filter(({ name, field }) => name !== '' && isLasting(field));
      for (const ports of groupBy(named, ({ name }) => name).values()) {
        if (ports.length > 1) report(draftOf(workload, ports));
      }
    }
  },
};

function draftOf({ manifest }: Workload, ports: readonly ContainerPort[]): Draft {
  const containers = new Set(ports.map(({ field }) => containerOf(field)));
  const isRefused = containers.size < ports.length;
  return {
    places: ports.map(({ field }) => place(manifest, `${field}.name`)),
    what: `${ports.length} ports of ${manifest.kind} ${manifest.name} have the name "${ports[0]?.name}"`,
    why: isRefused
      ? undefined
      : 'a Service that uses the name gets the port of the first container',
    severity: isRefused ? undefined : Severity.WARNING,
  };
}

/** An init container is gone before the others start, unless it is a sidecar. */
function isLasting(field: string): boolean {
  return !field.includes('initContainers[');
}

function containerOf(field: string): string {
  return field.replace(/\.ports\[\d+\]$/, '');
}
