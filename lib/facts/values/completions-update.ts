import { JOB_FIX } from './immutable-fields';
import type { RefusedUpdate } from './refused-update';

/** What of a Job says how often it runs. */
export interface JobState {
  readonly completions?: number;
  readonly parallelism?: number;
  readonly isIndexed: boolean;
}

/**
 * What the API server refuses of the completions of a Job that is applied over another one.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/batch/validation/validation.go validateCompletions
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/batch/v1/defaults.go SetDefaults_Job
 */
export function completionsUpdate(before: JobState, now: JobState): RefusedUpdate[] {
  const was = completionsOf(before);
  const is = completionsAfter(before, now);
  const isTandem = now.isIndexed && is === parallelismOf(now);
  if (was === is || isTandem) return [];
  const change = { field: 'spec.completions', before: before.completions, now: now.completions };
  return [{ ...change, ...(now.isIndexed ? INDEXED : FIXED), isSure: true }];
}

/** Both are 1 where both are left out. */
function completionsOf({ completions, parallelism }: JobState): number | undefined {
  return completions ?? (parallelism === undefined ? 1 : undefined);
}

/** What the cluster has written stays, and it writes both only where both are left out. */
function completionsAfter(before: JobState, now: JobState): number | undefined {
  if (now.completions !== undefined) return now.completions;
  const isKept = before.parallelism === undefined;
  if (isKept && before.completions === undefined) return 1;
  return isKept || now.parallelism !== undefined ? undefined : 1;
}

function parallelismOf({ parallelism }: JobState): number {
  return parallelism ?? 1;
}

const FIXED = {
  why: 'a Job that is not indexed keeps the number of completions that it was created with',
  fix: JOB_FIX,
};
const INDEXED = {
  why: 'an indexed Job takes another number of completions only together with the same parallelism',
  fix: 'Write the same number as parallelism.',
};
