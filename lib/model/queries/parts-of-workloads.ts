import type { Workload } from '../objects/workload';
import { at, isAbsent, listOf } from '../read/fields';
import { isMerged } from './merged';

/** Whether a workload without the required selector is applied on the server, over one that has it. */
export function isPartOfWorkload({ manifest }: Workload): boolean {
  const { group, spec } = manifest;
  return group === 'apps' && isAbsent(at(spec, 'selector')) && isMerged(manifest);
}

/** Whether it leaves out what its containers have: it is a part, or has a container without an image. */
export function hasOpenContainers(workload: Workload): boolean {
  const { podSpec, containers } = workload;
  const written = ['containers', 'initContainers'].flatMap((key) => listOf(at(podSpec, key)));
  return containers.length < written.length || isPartOfWorkload(workload);
}
