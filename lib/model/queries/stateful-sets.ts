import { derived } from './derived';

export const statefulSets = derived(({ workloads }) =>
  workloads.filter(({ manifest }) => manifest.kind === 'StatefulSet'),
);
