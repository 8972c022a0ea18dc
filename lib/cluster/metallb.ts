import type { IConstruct } from 'constructs';
import { METALLB_SINCE } from '../facts/releases/metallb-fields';
import { isAtLeast } from '../facts/releases/versions';
import type { Fault } from '../facts/values/fault';
import { BgpMode } from './bgp-mode';
import { Cluster } from './cluster';

/**
 * What depends on a cluster's MetalLB and on its way to speak BGP, each decided here alone.
 */

/** The kinds of MetalLB that are made. */
export type MetallbKind =
  'IPAddressPool' | 'L2Advertisement' | 'BGPAdvertisement' | 'BGPPeer' | 'BFDProfile' | 'Community';

/** The first release that knows what a prop is written as. */
const SINCE = {
  connectTime: METALLB_SINCE.connectTime,
  disableMp: METALLB_SINCE.disableMP,
  enableGracefulRestart: METALLB_SINCE.enableGracefulRestart,
  dynamicAsn: METALLB_SINCE.dynamicASN,
  peerInterface: METALLB_SINCE.interface,
  dualStackAddressFamily: METALLB_SINCE.dualStackAddressFamily,
  localAsn: METALLB_SINCE.localASN,
  serviceSelectors: METALLB_SINCE.serviceSelectors,
} as const;

/** The fields of a peer that FRR reads, and the native BGP of MetalLB refuses. */
export const PEER_FEATURES = [
  'bfdProfile',
  'keepaliveTime',
  'connectTime',
  'vrf',
  'enableGracefulRestart',
  'disableMp',
  'dualStackAddressFamily',
  'dynamicAsn',
  'peerInterface',
  'localAsn',
] as const;

/** Version v1beta2 of BGPPeer is there since 0.13, and v1beta1 of it deprecated. */
export function metallbApiVersion(kind: MetallbKind): string {
  return kind === 'BGPPeer' ? 'metallb.io/v1beta2' : 'metallb.io/v1beta1';
}

/** Why a field of a peer does nothing in the cluster, or is refused there. */
export function peerFeatureFault(
  cluster: Cluster,
  feature: (typeof PEER_FEATURES)[number],
): Fault | undefined {
  const since = feature in SINCE ? SINCE[feature as keyof typeof SINCE] : undefined;
  if (since !== undefined && !isAtLeast(cluster.metallb, since)) return needs(since, cluster);
  if (feature === 'disableMp' && isAtLeast(cluster.metallb, '0.15')) return MP_IS_OFF;
  if (feature === 'enableGracefulRestart' && restartsIgnored(cluster)) {
    return { ...needs('0.14.9', cluster), why: RESTART_IGNORED };
  }
  return frrFault(cluster);
}

/** Services are chosen in advertisements from 0.16 on. */
export function serviceSelectorsFault(cluster: Cluster): Fault | undefined {
  return isAtLeast(cluster.metallb, SINCE.serviceSelectors)
    ? undefined
    : needs(SINCE.serviceSelectors, cluster);
}

/** Why the cluster cannot have what only FRR can do. */
export function frrFault({ bgpMode }: Cluster): Fault | undefined {
  if (bgpMode === BgpMode.FRR || bgpMode === BgpMode.FRR_K8S) return undefined;
  return {
    what: 'needs FRR',
    why:
      bgpMode === undefined
        ? 'MetalLB refuses it where it speaks BGP itself, and the Cluster does not say how it does'
        : 'the MetalLB of the cluster speaks BGP itself, and refuses what only FRR can do',
    fix: 'leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so',
  };
}

/** Whether one FRR on each node has all peers. */
export function peersShareFrr({ bgpMode }: Cluster): boolean {
  return bgpMode === BgpMode.FRR || bgpMode === BgpMode.FRR_K8S;
}

/** From 0.14.9 on each of the two times of a session follows from the other, and 0 is a time. */
export function derivesTimers(cluster: Cluster): boolean {
  return isAtLeast(cluster.metallb, '0.14.9');
}

/** A time of 0 is read as none before 0.14.9. */
export function zeroTimeFault(cluster: Cluster): Fault | undefined {
  if (derivesTimers(cluster)) return undefined;
  return {
    what: 'is read as no time given',
    why: `MetalLB ${cluster.metallb} then takes its default`,
    fix: 'write a time, or set metallb: "0.14.9" or newer on the Cluster',
  };
}

/** From 0.15.0 on a pool with a priority alone is for all Services. */
export function takesPriorityAlone(cluster: Cluster): boolean {
  return isAtLeast(cluster.metallb, '0.15');
}

/** From 0.15.0 on two preferences are compared by the families that the pool holds. */
export function comparesLengthsByFamily(cluster: Cluster): boolean {
  return isAtLeast(cluster.metallb, '0.15');
}

/** Kubernetes 1.36 holds integers to their format, which is int32 for the local preference. */
export function greatestLocalPreference(cluster: Cluster): number {
  return isAtLeast(cluster.kubernetes, '1.36') ? 2147483647 : 4294967295;
}

/**
 * The peers of MetalLB before 0.16 have a schema that Kubernetes 1.36 finds faulty.
 * @see https://github.com/metallb/metallb/issues/3034
 */
export function peerSchemaFault(cluster: Cluster): Fault | undefined {
  if (!isAtLeast(cluster.kubernetes, '1.36') || isAtLeast(cluster.metallb, '0.16')) {
    return undefined;
  }
  return {
    what: `cannot be stored by Kubernetes ${cluster.kubernetes} with MetalLB ${cluster.metallb}`,
    why: 'Kubernetes holds integers to their format from 1.36 on, and the AS numbers of BGPPeer have a wrong one before MetalLB 0.16',
    fix: 'set metallb: "0.16" on the Cluster, once that is installed',
  };
}

/** Why a construct of MetalLB cannot be used in a cluster: it is made for another. */
export function otherClusterFault(
  cluster: Cluster,
  used: IConstruct,
  noun: string,
): Fault | undefined {
  if (Cluster.of(used) === cluster) return undefined;
  return {
    what: 'belongs to another cluster',
    why: `the MetalLB of one cluster knows nothing of the ${noun}s of another`,
    fix: `write a ${noun} that is made below the same Cluster`,
  };
}

/** FRR-K8s restarts gracefully from 0.14.9 on. */
function restartsIgnored({ bgpMode, metallb }: Cluster): boolean {
  return bgpMode === BgpMode.FRR_K8S && !isAtLeast(metallb, '0.14.9');
}

function needs(since: string, { metallb }: Cluster): Fault {
  return {
    what: `needs MetalLB ${since}`,
    why: `the cluster has MetalLB ${metallb}, which does not know it`,
    fix: `leave it out, or set metallb: "${since}" or newer on the Cluster`,
  };
}

const RESTART_IGNORED = 'the FRR-K8s of older releases does not restart gracefully';

const MP_IS_OFF: Fault = {
  what: 'is what MetalLB does by itself from 0.15 on',
  why: 'the field is deprecated, and without it each session carries its own family alone',
  fix: 'leave it out, or write dualStackAddressFamily: true for the opposite',
};
