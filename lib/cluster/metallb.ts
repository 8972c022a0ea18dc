import type { IConstruct } from 'constructs';
import { firstNumber, has } from '../facts/releases/answer';
import type { FeatureName } from '../facts/releases/features';
import { PEERS_NOT_STORED, storesPeers } from '../facts/releases/limits';
import type { Fault } from '../facts/values/fault';
import { BgpMode } from './bgp-mode';
import { Cluster } from './cluster';

/**
 * What depends on a cluster's MetalLB and on its way to speak BGP, each decided here alone.
 */

/** The kinds of MetalLB that are made. */
export type MetallbKind =
  'IPAddressPool' | 'L2Advertisement' | 'BGPAdvertisement' | 'BGPPeer' | 'BFDProfile' | 'Community';

/** The field that a prop is written as, where not every release knows it. */
const FIELDS: Readonly<Partial<Record<(typeof PEER_FEATURES)[number], FeatureName>>> = {
  connectTime: 'connectTime',
  disableMp: 'disableMP',
  enableGracefulRestart: 'enableGracefulRestart',
  dynamicAsn: 'dynamicASN',
  peerInterface: 'interface',
  dualStackAddressFamily: 'dualStackAddressFamily',
  localAsn: 'localASN',
};

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
  const field = FIELDS[feature];
  if (field && !has(cluster, field)) return needs(field, cluster);
  if (feature === 'disableMp' && has(cluster, 'ownFamilyAlone')) return MP_IS_OFF;
  if (feature === 'enableGracefulRestart' && restartsIgnored(cluster)) {
    return { ...needs('gracefulRestartOfFrrK8s', cluster), why: RESTART_IGNORED };
  }
  return frrFault(cluster);
}

/** Why a cluster cannot choose Services in advertisements. */
export function serviceSelectorsFault(cluster: Cluster): Fault | undefined {
  return has(cluster, 'serviceSelectors') ? undefined : needs('serviceSelectors', cluster);
}

/** Why the cluster cannot have what only FRR can do. */
export function frrFault(cluster: Cluster): Fault | undefined {
  const { bgpMode } = cluster._metallb;
  if (bgpMode === BgpMode.FRR || bgpMode === BgpMode.FRR_K8S) return undefined;
  return {
    what: 'needs FRR',
    why:
      bgpMode === undefined
        ? 'MetalLB refuses it in native BGP mode, and the Cluster does not declare its BGP mode'
        : 'the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports',
    fix: 'remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s',
  };
}

/** Whether one FRR on each node has all peers. */
export function peersShareFrr(cluster: Cluster): boolean {
  const { bgpMode } = cluster._metallb;
  return bgpMode === BgpMode.FRR || bgpMode === BgpMode.FRR_K8S;
}

/** Why a time of 0 is read as none. */
export function zeroTimeFault(cluster: Cluster): Fault | undefined {
  if (has(cluster, 'derivedTimers')) return undefined;
  return {
    what: 'is treated as not set',
    why: `MetalLB ${cluster.metallb} then uses its default`,
    fix: `write a time above 0, or set release: "${firstNumber('derivedTimers')}" or later in LoadBalancers.metallb() of the Cluster`,
  };
}

/** Why the Kubernetes of a cluster cannot store the peers of its MetalLB. */
export function peerSchemaFault(cluster: Cluster): Fault | undefined {
  if (storesPeers(cluster)) return undefined;
  return {
    what: `cannot be stored by Kubernetes ${cluster.kubernetes} with MetalLB ${cluster.metallb}`,
    why: PEERS_NOT_STORED,
    fix: `set release: "${firstNumber('asNumberFormat')}" in LoadBalancers.metallb() of the Cluster, once that release is installed`,
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
    why: `the MetalLB of one cluster does not see the ${noun}s of another`,
    fix: `write a ${noun} that is created below the same Cluster`,
  };
}

function restartsIgnored(cluster: Cluster): boolean {
  return cluster._metallb.bgpMode === BgpMode.FRR_K8S && !has(cluster, 'gracefulRestartOfFrrK8s');
}

function needs(feature: FeatureName, { metallb }: Cluster): Fault {
  const since = firstNumber(feature);
  return {
    what: `needs MetalLB ${since}`,
    why: `the cluster has MetalLB ${metallb}, which does not support it`,
    fix: `remove it, or set release: "${since}" or later in LoadBalancers.metallb() of the Cluster`,
  };
}

const RESTART_IGNORED = 'the FRR-K8s of older releases does not restart gracefully';

const MP_IS_OFF: Fault = {
  what: `is the default of MetalLB from ${firstNumber('ownFamilyAlone')} on`,
  why: 'the field is deprecated, and without it each session only announces its own family',
  fix: 'remove it, or write dualStackAddressFamily: true for the opposite',
};
