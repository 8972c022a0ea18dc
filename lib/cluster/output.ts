import { isAtLeast } from '../facts/releases/versions';
import type { Cluster } from './cluster';

/**
 * What depends on a cluster's releases, each decided here alone.
 */

/** The key of a MetalLB annotation on a Service, as the cluster's MetalLB reads it. */
export function metallbAnnotation(cluster: Cluster, suffix: string): string {
  const prefix = isAtLeast(cluster.metallb, '0.14.9') ? 'metallb.io' : 'metallb.universe.tf';
  return `${prefix}/${suffix}`;
}

/** Kubernetes 1.33 deprecates Endpoints in favour of EndpointSlice. */
export function prefersEndpointSlice(cluster: Cluster): boolean {
  return isAtLeast(cluster.kubernetes, '1.33');
}

/** Kubernetes 1.36 takes Service names that start with a digit. */
export function takesDigitFirstServiceNames(cluster: Cluster): boolean {
  return isAtLeast(cluster.kubernetes, '1.36');
}

/** Kubernetes 1.33 takes "_" and "." in the search domains of a pod. */
export function takesRelaxedSearchDomains(cluster: Cluster): boolean {
  return isAtLeast(cluster.kubernetes, '1.33');
}
