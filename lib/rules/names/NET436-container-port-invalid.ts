import { perList } from '../../model/queries/per-list';
import type { Fault } from '../../facts/values/fault';
import { portName, portNumber } from '../../facts/values/ports';
import { protocol } from '../../facts/values/protocols';
import type { ContainerPort } from '../../model/objects/workload';
import type { Rule } from '../rule';
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
      for (const { field, value, fault } of faultsOf(ports)) {
        report(draftOf(place(manifest, field), value, fault));
      }
    }
  },
};

const NAME = portName('containerPort');

interface PortFault {
  readonly field: string;
  readonly value: string | number;
  readonly fault: Fault;
}

/** Most workloads have the ports of others. */
const faultsOf = perList((ports: readonly ContainerPort[]): readonly PortFault[] =>
  ports.flatMap(({ field, name, port, protocol: spoken }) => [
    ...faultAt(`${field}.name`, name, name === '' ? undefined : NAME(name)),
    ...(port === undefined ? [] : faultAt(`${field}.containerPort`, port, portNumber(port))),
    ...faultAt(`${field}.protocol`, spoken, protocol(spoken)),
  ]),
);

function faultAt(field: string, value: string | number, fault: Fault | undefined): PortFault[] {
  return fault ? [{ field, value, fault }] : [];
}
