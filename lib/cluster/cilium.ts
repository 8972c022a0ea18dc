import { has } from '../facts/releases/answer';
import type { Cluster } from './cluster';

/** The kinds of Cilium that are made. */
export type CiliumKind =
  | 'CiliumLoadBalancerIPPool'
  | 'CiliumL2AnnouncementPolicy'
  | 'CiliumBGPClusterConfig'
  | 'CiliumBGPPeerConfig'
  | 'CiliumBGPAdvertisement';

/**
 * The version of a kind. That of announcements in layer 2 mode is v2alpha1 in every release.
 *
 * @see https://github.com/cilium/cilium/tree/v1.20.2/pkg/k8s/apis/cilium.io/client/crds
 */
export function ciliumApiVersion(cluster: Cluster, kind: CiliumKind): string {
  const isV2 = kind !== 'CiliumL2AnnouncementPolicy' && has(cluster, 'ciliumV2');
  return isV2 ? 'cilium.io/v2' : 'cilium.io/v2alpha1';
}
