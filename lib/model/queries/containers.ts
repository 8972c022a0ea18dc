import type { Container, Workload } from '../objects/workload';

export type { Container } from '../objects/workload';

/**
 * The containers, and those that run before or beside them. One without an image is no container
 * but a patch of one, which says nothing of what it leaves out.
 */
export function containersOf({ containers }: Workload): readonly Container[] {
  return containers;
}
