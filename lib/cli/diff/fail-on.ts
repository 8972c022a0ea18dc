import type { Diff } from '../../report/diff/diff';
import { sureRefusals } from '../../report/diff/diff';

/** What makes a run fail, by what people write. */
export const FAIL_ON: readonly string[] = ['opened', 'widened', 'broken', 'immutable'];

/** Whether something of a diff is what a run is to fail on. */
export function failsOn(
  { changes, immutable }: Pick<Diff, 'changes' | 'immutable'>,
  kinds: ReadonlySet<string>,
): boolean {
  return (
    changes.some(({ kind }) => kinds.has(kind)) ||
    (kinds.has('immutable') && sureRefusals({ immutable }).length > 0)
  );
}
