import type { Product } from '../facts/releases/products';
import { assumedFor } from '../facts/releases/products';
import type { Target } from '../model/read/target';
import { Severity } from './rule';

/** How bad it is that a release of a cluster is too old: nobody may have said which one there is. */
export function severityOfAge(target: Target, product: Product): Severity {
  return assumedFor(target, product).length > 0 ? Severity.WARNING : Severity.ERROR;
}
