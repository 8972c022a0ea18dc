import type { Fault } from '../../facts/values/fault';
import { portName, portNumber } from '../../facts/values/ports';
import { protocol } from '../../facts/values/protocols';
import type { ContainerPort } from '../../model/objects/workload';
import type { Manifest } from '../../model/read/manifest';
import type { Report, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET436: Rule = {
  id: 'NET436',
  name: 'container-port-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A container port has an invalid name, number or protocol.',
  why: 'the API server refuses the pod, so the workload has no pods',
  fix: 'Write a number from 1 to 65535, a name of at most 15 characters, and TCP, UDP or SCTP.',
  waive: 'Never: the API server refuses the pod.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],
  check({ workloads }, report) {
    for (const { manifest, ports } of workloads) {
      for (const port of ports) checkPort(manifest, port, report);
    }
  },
};

const NAME = portName('containerPort');

function checkPort(manifest: Manifest, one: ContainerPort, report: Report): void {
  const { field, name, port, protocol: spoken } = one;
  const tell = (key: string, value: string | number, fault: Fault | undefined) => {
    if (fault) report(draftOf(place(manifest, `${field}.${key}`), value, fault));
  };
  if (name !== '') tell('name', name, NAME(name));
  if (port !== undefined) tell('containerPort', port, portNumber(port));
  tell('protocol', spoken, protocol(spoken));
}
