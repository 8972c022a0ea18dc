import { portName, portNumber } from '../../facts/values/ports';
import { protocol } from '../../facts/values/protocols';
import type { ContainerPort } from '../../model/objects/workload';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
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
      for (const port of ports) draftsOf(manifest, port).forEach(report);
    }
  },
};

const NAME = portName('containerPort');

function draftsOf(manifest: Manifest, { field, name, port, protocol: spoken }: ContainerPort) {
  const faults = {
    name: [name, name === '' ? undefined : NAME(name)],
    containerPort: [port ?? '', port === undefined ? undefined : portNumber(port)],
    protocol: [spoken, protocol(spoken)],
  } as const;
  return Object.entries(faults).flatMap(([key, [value, fault]]): Draft[] =>
    fault ? [draftOf(place(manifest, `${field}.${key}`), value, fault)] : [],
  );
}
