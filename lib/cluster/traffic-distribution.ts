import { has } from '../facts/releases/answer';
import type { Fault } from '../facts/values/fault';
import { trafficDistributionFeature } from '../facts/values/traffic-distribution';
import type { Cluster } from './cluster';
import { lackingFault } from './lacking';

/**
 * To which pods of a Service a client is sent.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#traffic-distribution
 */
export enum TrafficDistribution {
  /** The pods of its own zone if there are any; from Kubernetes 1.31 on. */
  PREFER_SAME_ZONE = 'PreferSameZone',
  /** The pods of its own node, then of its own zone, if there are any; from Kubernetes 1.34 on. */
  PREFER_SAME_NODE = 'PreferSameNode',
}

/**
 * Kubernetes 1.30 has the field switched off, 1.31 knows `PreferClose` alone, 1.34 knows both names
 * for it, and 1.35 deprecates that one.
 */
export function trafficDistributionText(wanted: TrafficDistribution, cluster: Cluster): string {
  const isOld =
    wanted === TrafficDistribution.PREFER_SAME_ZONE && !has(cluster, 'preferCloseRenamed');
  return isOld ? 'PreferClose' : wanted;
}

/** Why the API server of a cluster would refuse the wish, or drop it without a word. */
export function trafficDistributionFault(
  wanted: TrafficDistribution,
  cluster: Cluster,
): Fault | undefined {
  const feature = trafficDistributionFeature(trafficDistributionText(wanted, cluster));
  const why =
    wanted === TrafficDistribution.PREFER_SAME_NODE
      ? 'the API server accepts it'
      : 'the API server keeps the field';
  return feature && lackingFault(cluster, feature, why);
}
