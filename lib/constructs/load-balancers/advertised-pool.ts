import type { Cluster } from '../../cluster/cluster';
import { otherClusterFault } from '../../cluster/metallb';
import type { PropPlace } from '../../props/refusals';
import type { BgpPeer } from './bgp-peer';

/** The pool that is announced. */
export interface AdvertisedPool {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly families: readonly string[];
  readonly cluster: Cluster;
}

/** Refuses peers that were made for another cluster. */
export function checkPeersOfCluster(
  peers: readonly BgpPeer[],
  { cluster }: AdvertisedPool,
  place: PropPlace,
): void {
  peers.forEach((peer, index) => {
    const fault = otherClusterFault(cluster, peer, 'peer');
    if (fault) place.index(index).refuse(peer.peerName, fault);
  });
}
