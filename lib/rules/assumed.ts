import type { Target } from '../model/read/target';
import { Severity } from './rule';

/** How bad it is that a cluster is too old: nobody may have said what release it is of. */
export function severityOfAge({ isAssumed = false }: Target): Severity {
  return isAssumed ? Severity.WARNING : Severity.ERROR;
}
