import { cpuAmount, memoryAmount, requestsWithinLimits } from '../../facts/values/pod-settings';
import { judged, struct, text } from '../../props/shape';

/**
 * Amounts of what a node has.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-units-in-kubernetes
 */
export interface ResourceAmounts {
  /**
   * Cores, such as `250m` or `0.5`. Refused: another form.
   *
   * @default - none
   */
  readonly cpu?: string;

  /**
   * Memory, such as `128Mi`. Refused: another form.
   *
   * @default - none
   */
  readonly memory?: string;
}

/**
 * What a container gets of its node.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface ContainerResources {
  /**
   * What a node must have free for the pod. Refused: more than the limit.
   *
   * @default - the limits, set by the cluster
   */
  readonly requests?: ResourceAmounts;

  /**
   * The most that the container may use.
   *
   * @default - no limit
   */
  readonly limits?: ResourceAmounts;
}

const AMOUNTS = struct<ResourceAmounts>({ cpu: text(cpuAmount), memory: text(memoryAmount) });

export const RESOURCES = judged<ContainerResources>(
  struct<ContainerResources>({ requests: AMOUNTS, limits: AMOUNTS }),
  requestsWithinLimits,
);

export function resourcesManifest({ requests, limits }: ContainerResources = {}):
  object | undefined {
  return requests || limits ? { requests: amounts(requests), limits: amounts(limits) } : undefined;
}

function amounts(some?: ResourceAmounts): object | undefined {
  return some && { ...some };
}
