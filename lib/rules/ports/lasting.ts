import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import { perList } from '../../model/queries/per-list';
import { behind } from '../../model/queries/pods';
import { at, listOf } from '../../model/read/fields';
import type { Place } from '../rule';
import { place } from '../rule';

/** The workloads behind a Service. A Job shares the labels of a release, and serves nobody. */
export function lastingPods(network: Network, service: Service): readonly Workload[] {
  const pods = behind(network, service);
  // To look at one takes less than to look up what was found.
  return pods.length === 1 && !pods.some(isBatch) ? pods : withoutJobs(pods);
}

const withoutJobs = perList((pods: readonly Workload[]): readonly Workload[] =>
  pods.some(isBatch) ? pods.filter((workload) => !isBatch(workload)) : pods,
);

function isBatch({ manifest }: Workload): boolean {
  return manifest.group === 'batch';
}

/** Where the ports of the containers of a workload stand, or would. */
export function portPlaces({ manifest, podField, podSpec }: Workload): Place[] {
  const containers = listOf(at(podSpec, 'containers'));
  if (containers.length === 0) return [place(manifest, `${podField}.containers`)];
  return containers.map((_, index) => place(manifest, `${podField}.containers[${index}].ports`));
}
