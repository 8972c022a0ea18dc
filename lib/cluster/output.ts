import { has } from '../facts/releases/answer';
import type { Cluster } from './cluster';

/** The key of a MetalLB annotation on a Service, as the cluster's MetalLB reads it. */
export function metallbAnnotation(cluster: Cluster, suffix: string): string {
  const prefix = has(cluster, 'newPrefix') ? 'metallb.io' : 'metallb.universe.tf';
  return `${prefix}/${suffix}`;
}
