import type { ApiObject } from 'cdk8s';
import { Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { EVERY_PEER, PEER_LABEL } from '../../facts/controllers/cilium-objects';
import { selectorKey } from '../../facts/values/label-selectors';
import { tryIp } from '../../net/ip';
import { selectorManifests } from '../common/label-selector';
import { nameOf } from '../common/object-props';
import { ciliumObject } from './balancer-object';
import type { BgpPeerProps } from './bgp-peer-props';

/** A peer in a CiliumBGPClusterConfig. */
interface PeerOfNodes {
  readonly name: string;
  readonly props: BgpPeerProps;
}

/** The peers of a cluster, by the nodes that they are for: a node has one CiliumBGPClusterConfig. */
const GROUPS = new WeakMap<Cluster, Map<string, PeerOfNodes[]>>();

/** The nodes of the peers of a cluster so far; empty for all nodes. */
export function nodesOfPeers(cluster: Cluster): string[] {
  return [...(GROUPS.get(cluster) ?? new Map<string, PeerOfNodes[]>()).keys()];
}

/** The nodes of a peer, as one text; empty for all. */
export function nodesOfPeer({ nodeSelectors = [] }: BgpPeerProps): string {
  return nodeSelectors.map(selectorKey).join();
}

/**
 * The CiliumBGPPeerConfig of a peer. The first peer of some nodes also makes the
 * CiliumBGPClusterConfig for them, which has all peers of these nodes once it is rendered.
 */
export function ciliumPeer(construct: Construct, props: BgpPeerProps): ApiObject {
  const cluster = Cluster.of(construct);
  const groups = GROUPS.get(cluster) ?? new Map<string, PeerOfNodes[]>();
  GROUPS.set(cluster, groups);
  const peers = groups.get(nodesOfPeer(props)) ?? [];
  const isFirst = peers.push({ name: nameOf(construct, props), props }) === 1;
  groups.set(nodesOfPeer(props), peers);
  const kind = 'CiliumBGPPeerConfig';
  const config = ciliumObject(construct, props, {
    id: kind,
    kind,
    spec: peerSpec(construct, props),
  });
  if (isFirst) clusterConfig(construct, props, peers);
  return config;
}

function clusterConfig(construct: Construct, props: BgpPeerProps, peers: PeerOfNodes[]): void {
  const kind = 'CiliumBGPClusterConfig';
  ciliumObject(construct, props, {
    id: kind,
    kind,
    spec: {
      nodeSelector: selectorManifests(props.nodeSelectors)?.[0],
      bgpInstances: Lazy.any({ produce: () => instances(peers) }),
    },
  });
}

/** One for each AS number of the cluster. */
function instances(peers: readonly PeerOfNodes[]): object[] {
  const asns = [...new Set(peers.map(({ props }) => props.myAsn))];
  return asns.map((localASN) => ({
    name: `as-${localASN}`,
    localASN,
    peers: peers
      .filter(({ props }) => props.myAsn === localASN)
      .map(({ name, props: { peerAsn: peerASN, peerAddress } }) => ({
        name,
        peerASN,
        peerAddress,
        peerConfigRef: { name },
      })),
  }));
}

function peerSpec(construct: Construct, props: BgpPeerProps): Readonly<Record<string, unknown>> {
  const { peerPort, passwordSecret, enableGracefulRestart, ebgpMultiHop } = props;
  return {
    transport: peerPort === undefined ? undefined : { peerPort },
    timers: timers(props),
    authSecretRef: passwordSecret,
    gracefulRestart: enableGracefulRestart ? { enabled: true } : undefined,
    ebgpMultihop: ebgpMultiHop ? GREATEST_TTL : undefined,
    families: families(props).map((afi) => ({
      afi,
      safi: 'unicast',
      advertisements: advertisementsFor(nameOf(construct, props)),
    })),
  };
}

/** Each of the two times follows from the other one; by itself Cilium has 90 and 30. */
function timers({ holdTime, keepaliveTime, connectTime }: BgpPeerProps): object | undefined {
  const hold = holdTime ?? (keepaliveTime === undefined ? undefined : 3 * keepaliveTime);
  const keepalive =
    keepaliveTime ?? (holdTime === undefined ? undefined : Math.floor(holdTime / 3));
  if (hold === undefined && connectTime === undefined) return undefined;
  return {
    holdTimeSeconds: hold,
    keepAliveTimeSeconds: keepalive,
    connectRetryTimeSeconds: connectTime,
  };
}

/** Of the session alone, or of both, as MetalLB has it. */
function families({ peerAddress = '', dualStackAddressFamily }: BgpPeerProps): string[] {
  if (dualStackAddressFamily) return ['ipv4', 'ipv6'];
  return [tryIp(peerAddress)?.family === 'IPv6' ? 'ipv6' : 'ipv4'];
}

function advertisementsFor(peer: string): object {
  return {
    matchExpressions: [{ key: PEER_LABEL, operator: 'In', values: [EVERY_PEER, peer] }],
  };
}

const GREATEST_TTL = 255;
