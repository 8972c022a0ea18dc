import type { Workload } from '../objects/workload';
import type { Fields } from '../read/fields';
import { at, fieldsOf, listOf } from '../read/fields';

/** A container of a pod. */
export interface Container {
  readonly field: string;
  readonly fields: Fields;
}

/**
 * The containers, and those that run before or beside them. One without an image is no container
 * but a patch of one, which says nothing of what it leaves out.
 */
export function containersOf(workload: Workload): readonly Container[] {
  const known = KNOWN.get(workload);
  if (known) return known;
  const containers = readContainers(workload);
  KNOWN.set(workload, containers);
  return containers;
}

const KNOWN = new WeakMap<Workload, readonly Container[]>();

function readContainers({ podField, podSpec }: Workload): Container[] {
  const containers: Container[] = [];
  for (const key of ['containers', 'initContainers']) {
    listOf(at(podSpec, key)).forEach((container, index) => {
      const fields = fieldsOf(container);
      if (at(fields, 'image') === undefined) return;
      containers.push({ field: `${podField}.${key}[${index}]`, fields });
    });
  }
  return containers;
}
