import type { Cluster } from '../../cluster/cluster';
import { lackingFault } from '../../cluster/lacking';
import {
  ordinal,
  secondLimit,
  unavailablePercent,
  unavailablePods,
} from '../../facts/values/stateful-sets';
import type { PropPlace } from '../../props/refusals';
import type { Check } from '../../props/check';
import { notWith } from '../../props/relations';
import { made, number, struct } from '../../props/shape';

/**
 * A rolling update, one pod after the other.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
 */
export interface RollingUpdateOptions {
  /**
   * The first number that is updated, from 0 on: pods with lower numbers do not change. Refused: a
   * negative number, and a fraction.
   *
   * @default - 0, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#partitions
   */
  readonly partition?: number;

  /**
   * How many pods can be unavailable at the same time, at least 1; from Kubernetes 1.37 on.
   * Refused: another number, and any before that release.
   *
   * @default - 1, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#maximum-unavailable-pods
   */
  readonly maxUnavailable?: number;

  /**
   * The same as a percentage of all pods, 1 to 100, rounded up; from Kubernetes 1.37 on. Refused:
   * another number, any before that release, and one together with `maxUnavailable`.
   *
   * @default - `maxUnavailable`
   */
  readonly maxUnavailablePercent?: number;
}

/**
 * How the pods of a set receive changes of their template.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
 */
export class UpdateStrategy {
  /** Automatically, beginning with the highest number. */
  public static rolling(options: RollingUpdateOptions = {}): UpdateStrategy {
    return new UpdateStrategy(options);
  }

  /** When they are deleted by hand. */
  public static onDelete(): UpdateStrategy {
    return new UpdateStrategy();
  }

  /**
   * Nothing where pods are not updated by themselves.
   *
   * @internal
   */
  public readonly _rolling?: RollingUpdateOptions;

  private constructor(rolling?: RollingUpdateOptions) {
    this._rolling = rolling;
  }
}

/** A check for a strategy as a whole. */
export const UPDATE_STRATEGY: Check = {
  run: (value, place) => {
    made(
      (one) => one instanceof UpdateStrategy,
      'an UpdateStrategy',
      'UpdateStrategy.rolling({ ... }) or UpdateStrategy.onDelete()',
    ).run(value, place);
    if (value instanceof UpdateStrategy && value._rolling) ROLLING.run(value._rolling, place);
  },
};

const ROLLING = struct<RollingUpdateOptions>({
  partition: number(ordinal),
  maxUnavailable: number(unavailablePods),
  maxUnavailablePercent: notWith('maxUnavailable', number(unavailablePercent), secondLimit),
});

export function checkUpdateStrategy(
  strategy: UpdateStrategy | undefined,
  cluster: Cluster,
  place: PropPlace,
): void {
  const options = strategy?._rolling ?? {};
  const lacking = lackingFault(cluster, 'statefulSetMaxUnavailable');
  for (const field of ['maxUnavailable', 'maxUnavailablePercent'] as const) {
    if (options[field] !== undefined && lacking) place.field(field).refuse(options[field], lacking);
  }
}

export function updateStrategyManifest(strategy: UpdateStrategy | undefined): object | undefined {
  if (!strategy) return undefined;
  if (!strategy._rolling) return { type: 'OnDelete' };
  const { partition, maxUnavailable, maxUnavailablePercent: percent } = strategy._rolling;
  const limit = percent === undefined ? maxUnavailable : `${percent}%`;
  const isPlain = partition === undefined && limit === undefined;
  return {
    type: 'RollingUpdate',
    rollingUpdate: isPlain ? undefined : { partition, maxUnavailable: limit },
  };
}
