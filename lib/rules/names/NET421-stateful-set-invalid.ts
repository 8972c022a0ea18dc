import { statefulSets } from '../../model/queries/stateful-sets';
import {
  EMPTY_SELECTOR_REFUSED,
  OBJECT_REFUSED,
  WRITE_MATCH_LABELS,
} from '../../facts/values/sentences';
import { choice } from '../../facts/values/choice';
import type { Fact, Fault } from '../../facts/values/fault';
import { ordinal, readySeconds } from '../../facts/values/stateful-sets';
import { replicaCount } from '../../facts/values/workloads';
import { CLAIM_RETENTIONS, POD_MANAGEMENT_POLICIES } from '../../facts/values/words';
import type { Workload } from '../../model/objects/workload';
import { at, fieldsOf, isFields, listOf, numberOf, textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET421: Rule = {
  id: 'NET421',
  name: 'stateful-set-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A StatefulSet has a value that the API server refuses.',
  why: OBJECT_REFUSED,
  fix: 'Write one of the allowed values.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/stateful-set-v1/',
  ],
  check(network, report) {
    for (const workload of statefulSets(network)) {
      for (const { field, value, fault } of faultsOf(workload)) {
        report(draftOf(place(workload.manifest, field), value, fault));
      }
    }
  },
};

const RETENTION = choice(...CLAIM_RETENTIONS);

const WORDS: Readonly<Record<string, Fact<string>>> = {
  podManagementPolicy: choice(...POD_MANAGEMENT_POLICIES),
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
    ...selectorFaults(workload),
    ...deadlineFaults(workload),
    ...Object.entries(WORDS).flatMap(([field, fact]) => faultAt(workload, field, textOf, fact)),
    ...Object.entries(NUMBERS).flatMap(([field, fact]) => faultAt(workload, field, numberOf, fact)),
  ];
}

function selectorFaults({ manifest }: Workload): FieldFault[] {
  const selector = within(manifest.spec, 'selector');
  if (!isFields(selector)) return [];
  const count = Object.keys(fieldsOf(at(selector, 'matchLabels'))).length;
  if (count + listOf(at(selector, 'matchExpressions')).length > 0) return [];
  return [{ field: 'spec.selector', value: manifest.name, fault: SELECTS_NOTHING }];
}

function deadlineFaults({ manifest }: Workload): FieldFault[] {
  const field = 'template.spec.activeDeadlineSeconds';
  const value = numberOf(within(manifest.spec, ...field.split('.')));
  return value === undefined ? [] : [{ field: `spec.${field}`, value, fault: DEADLINE }];
}

const SELECTS_NOTHING: Fault = {
  what: 'has an empty selector',
  why: EMPTY_SELECTOR_REFUSED,
  fix: WRITE_MATCH_LABELS,
};

const DEADLINE: Fault = {
  what: 'ends pods that must keep running',
  why: 'the API server refuses it in the pods of a StatefulSet',
  fix: 'remove activeDeadlineSeconds, or write a Job',
};

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
