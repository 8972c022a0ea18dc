import type { Cluster } from '../../cluster/cluster';
import {
  TrafficDistribution,
  trafficDistributionFault,
  trafficDistributionText,
} from '../../cluster/traffic-distribution';
import { topologyMode } from '../../facts/values/annotations';
import type { PropPlace } from '../../props/refusals';
import { oneOf } from '../../props/shape';
import type { AnnotationProps } from '../common/annotations';
import { InternalTrafficPolicy } from '../common/enums';

/**
 * To which pods the cluster sends traffic of clients inside the cluster.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
 */
export interface TrafficProps {
  /**
   * The pods to which a node sends traffic of its own pods. It takes precedence over
   * `trafficDistribution`.
   *
   * @default - InternalTrafficPolicy.CLUSTER, set by the cluster
   */
  readonly internalTrafficPolicy?: InternalTrafficPolicy;

  /**
   * Which pods are preferred: the same zone from Kubernetes 1.31 on, the same node from 1.34 on.
   * The same zone is written as `PreferClose` before 1.35, which deprecates that name. Refused:
   * either before its release, and any together with a topology annotation, which overrides it.
   *
   * @default - none
   */
  readonly trafficDistribution?: TrafficDistribution;
}

export const TRAFFIC_PROPS = {
  internalTrafficPolicy: oneOf('InternalTrafficPolicy', InternalTrafficPolicy),
  trafficDistribution: oneOf('TrafficDistribution', TrafficDistribution),
};

/** Refuses a wish that the cluster does not know or follow. `place` is that of the struct. */
export function checkTraffic(
  { trafficDistribution: wanted, annotations = {} }: TrafficProps & AnnotationProps,
  cluster: Cluster,
  place: PropPlace,
): void {
  if (wanted === undefined) return;
  const fault = trafficDistributionFault(wanted, cluster) ?? topologyMode(annotations);
  if (fault) place.field('trafficDistribution').refuse(wanted, fault);
}

/** What these props say in the spec of a Service. */
export function trafficManifest(props: TrafficProps, cluster: Cluster): object {
  const { internalTrafficPolicy, trafficDistribution: wanted } = props;
  return {
    internalTrafficPolicy,
    trafficDistribution: wanted && trafficDistributionText(wanted, cluster),
  };
}
