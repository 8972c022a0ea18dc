import type { Workload } from '../objects/workload';

/** Whether a controller may give such a value to a workload of this name. */
type ValueCheck = (value: string, name: string) => boolean;

const ANY: ValueCheck = () => true;
const INDEX: ValueCheck = (value) => /^\d+$/.test(value);
/** `metadata.generateName` leaves the name open. */
const OWN_NAME: ValueCheck = (value, name) => name === '' || value === name;
const BELOW_NAME: ValueCheck = (value, name) => value.startsWith(name === '' ? '' : `${name}-`);

const ofJobs = (jobName: ValueCheck): Readonly<Record<string, ValueCheck>> => ({
  'batch.kubernetes.io/controller-uid': ANY,
  'batch.kubernetes.io/job-completion-index': INDEX,
  'batch.kubernetes.io/job-name': jobName,
  'controller-uid': ANY,
  'job-name': jobName,
});

/**
 * Labels that controllers add to pods. No manifest of a workload has them.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/
 */
const ADDED: Readonly<Record<string, Readonly<Record<string, ValueCheck>>>> = {
  CronJob: ofJobs(BELOW_NAME),
  DaemonSet: { 'controller-revision-hash': ANY, 'pod-template-generation': ANY },
  Deployment: { 'pod-template-hash': ANY },
  Job: ofJobs(OWN_NAME),
  StatefulSet: {
    'apps.kubernetes.io/pod-index': INDEX,
    'controller-revision-hash': ANY,
    'statefulset.kubernetes.io/pod-name': (value, name) =>
      BELOW_NAME(value, name) && /-\d+$/.test(value),
  },
};

/** The keys of all of them. */
export const ADDED_LABELS: ReadonlySet<string> = new Set(Object.values(ADDED).flatMap(Object.keys));

/** Those whose value is the name of the workload, or begins with it and `-`. */
export const LABELS_OF_NAMES: ReadonlySet<string> = new Set([
  'batch.kubernetes.io/job-name',
  'job-name',
  'statefulset.kubernetes.io/pod-name',
]);

/** The names of the workloads whose pods may get such a value; '' for those without a name. */
export function namesBehind(value: string): string[] {
  const parts = value.split('-');
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('-'))];
}

/** Whether the pods of a workload get a label from its controller: any value of it, or this one. */
export function mayGetLabel({ manifest }: Workload, key: string, value?: string): boolean {
  if (!ADDED_LABELS.has(key)) return false;
  const check = ADDED[manifest.kind]?.[key];
  return check !== undefined && (value === undefined || check(value, manifest.name));
}
