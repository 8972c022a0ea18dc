import { choice } from '../../facts/choice';
import type { Fact, Fault } from '../../facts/fault';
import { ordinal, readySeconds } from '../../facts/stateful-sets';
import { replicaCount } from '../../facts/workloads';
import { numberOf, textOf, within } from '../../model/fields';
import type { Workload } from '../../model/workload';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET421: Rule = {
  id: 'NET421',
  name: 'stateful-set-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A StatefulSet has a value that none can have.',
  why: 'the API server refuses the object',
  fix: 'Write one of the values that the field takes.',
  waive: 'Never: the object is not stored.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/stateful-set-v1/',
  ],
  check({ workloads }, report) {
    for (const workload of workloads) {
      if (workload.manifest.kind !== 'StatefulSet') continue;
      for (const { field, value, fault } of faultsOf(workload)) {
        report(draftOf(place(workload.manifest, field), value, fault));
      }
    }
  },
};

const RETENTION = choice('Retain', 'Delete');

const WORDS: Readonly<Record<string, Fact<string>>> = {
  podManagementPolicy: choice('OrderedReady', 'Parallel'),
  'updateStrategy.type': choice('RollingUpdate', 'OnDelete'),
  'persistentVolumeClaimRetentionPolicy.whenDeleted': RETENTION,
  'persistentVolumeClaimRetentionPolicy.whenScaled': RETENTION,
  'template.spec.restartPolicy': choice('Always'),
};

const NUMBERS: Readonly<Record<string, Fact<number>>> = {
  minReadySeconds: readySeconds,
  'ordinals.start': ordinal,
  replicas: replicaCount,
  'updateStrategy.rollingUpdate.partition': ordinal,
};

interface FieldFault {
  readonly field: string;
  readonly value: string | number;
  readonly fault: Fault;
}

function faultsOf(workload: Workload): FieldFault[] {
  return [
    ...Object.entries(WORDS).flatMap(([field, fact]) => faultAt(workload, field, textOf, fact)),
    ...Object.entries(NUMBERS).flatMap(([field, fact]) => faultAt(workload, field, numberOf, fact)),
  ];
}

function faultAt<T extends string | number>(
  { manifest }: Workload,
  field: string,
  read: (value: unknown) => T | undefined,
  fact: Fact<T>,
): FieldFault[] {
  const value = read(within(manifest.spec, ...field.split('.')));
  const fault = value === undefined || value === '' ? undefined : fact(value);
  return fault && value !== undefined ? [{ field: `spec.${field}`, value, fault }] : [];
}
