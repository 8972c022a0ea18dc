import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { noPeersFault, tryPoolKind } from '../../cluster/balancer';
import { Cluster } from '../../cluster/cluster';
import {
  PEER_FEATURES,
  otherClusterFault,
  peerFeatureFault,
  peerSchemaFault,
  zeroTimeFault,
} from '../../cluster/metallb';
import type { SessionLike } from '../../facts/controllers/bgp-peers';
import {
  MULTI_HOP_ECHO,
  MULTI_HOP_INSIDE,
  keepaliveFault,
} from '../../facts/controllers/bgp-peers';
import { has } from '../../facts/releases/answer';
import { selectorKey } from '../../facts/values/label-selectors';
import { dnsSubdomain } from '../../facts/values/names';
import type { Refusals } from '../../props/refusals';
import { DynamicAsn } from '../common/enums';
import { selectorManifests } from '../common/label-selector';
import { checkProps, judgeName, nameOf } from '../common/object-props';
import type { BgpPeerProps } from './bgp-peer-props';
import { BGP_PEER_SHAPE } from './bgp-peer-props';
import { metallbObject } from './balancer-object';
import { ciliumPeer } from './cilium-peer';
import { checkCiliumPeer } from './cilium-peer-checks';

/**
 * A router to which MetalLB or Cilium advertises addresses via BGP. Pass it to `Advertisement.bgp({ peers
 * })`; it also receives all pools whose BGP advertisement names no peers.
 *
 * Of Cilium, the first peer of some nodes also creates the CiliumBGPClusterConfig of these nodes.
 *
 * @see https://metallb.io/configuration/#bgp-configuration
 * @see https://docs.cilium.io/en/stable/network/bgp-control-plane/bgp-control-plane-configuration/
 */
export class BgpPeer extends Construct {
  /** The BGPPeer, or the CiliumBGPPeerConfig. */
  public readonly peer: ApiObject;

  private readonly props: BgpPeerProps;

  public constructor(scope: Construct, id: string, props: BgpPeerProps) {
    super(scope, id);
    checkProps(this, BgpPeer, props, BGP_PEER_SHAPE, (refusals) => {
      this.check(props, refusals);
    });
    this.props = { ...props };
    const isOfCilium = tryPoolKind(Cluster.of(this)) === 'cilium';
    this.peer = isOfCilium ? ciliumPeer(this, props) : metallbPeer(this, props);
    this.node.defaultChild = this.peer;
  }

  /** The name of the peer. */
  public get peerName(): string {
    return this.peer.name;
  }

  /**
   * What must agree with other peers.
   *
   * @internal
   */
  public get _session(): SessionLike {
    const { myAsn, vrf, routerId, peerAddress, peerInterface, nodeSelectors = [] } = this.props;
    return {
      name: this.peerName,
      neighbour: peerAddress ?? peerInterface ?? '',
      myAsn,
      vrf,
      routerId,
      nodes: nodeSelectors.map(selectorKey),
    };
  }

  /**
   * Whether the neighbour is known to be of another AS.
   *
   * @internal
   */
  public get _isOutside(): boolean {
    const { myAsn, peerAsn, localAsn, dynamicAsn } = this.props;
    if (dynamicAsn !== undefined) return dynamicAsn === DynamicAsn.EXTERNAL;
    return localAsn === undefined && peerAsn !== myAsn;
  }

  /** @internal */
  public get _echoes(): boolean {
    return this.props.bfdProfile?._echoes ?? false;
  }

  private check(props: BgpPeerProps, refusals: Refusals): void {
    judgeName(this, props, dnsSubdomain, refusals);
    const cluster = Cluster.of(this);
    const noPeers = noPeersFault(cluster);
    if (noPeers) refusals.add('BgpPeer', undefined, noPeers);
    const kind = tryPoolKind(cluster);
    if (kind === 'metallb') checkMetallbPeer(props, cluster, refusals);
    if (kind === 'cilium') checkCiliumPeer(nameOf(this, props), props, cluster, refusals);
  }
}

/** Refuses what the MetalLB of the cluster does not support. */
function checkMetallbPeer(props: BgpPeerProps, cluster: Cluster, refusals: Refusals): void {
  const schema = peerSchemaFault(cluster);
  if (schema) refusals.add('BGPPeer', undefined, schema);
  for (const feature of PEER_FEATURES) {
    const value = feature === 'bfdProfile' ? props.bfdProfile?.profileName : props[feature];
    const fault = value === undefined ? undefined : peerFeatureFault(cluster, feature);
    if (fault) refusals.at(feature).refuse(value, fault);
  }
  checkTimes(props, cluster, refusals);
  checkHops(props, refusals);
  const { bfdProfile } = props;
  const fault = bfdProfile && otherClusterFault(cluster, bfdProfile, 'profile');
  if (fault) refusals.at('bfdProfile').refuse(bfdProfile.profileName, fault);
}

function checkTimes(props: BgpPeerProps, cluster: Cluster, refusals: Refusals): void {
  for (const field of ['holdTime', 'keepaliveTime'] as const) {
    const fault = props[field] === 0 ? zeroTimeFault(cluster) : undefined;
    if (fault) refusals.at(field).refuse(0, fault);
  }
  const fault = keepaliveFault(props, has(cluster, 'derivedTimers'));
  if (fault) refusals.at('keepaliveTime').refuse(props.keepaliveTime, fault);
}

function checkHops(props: BgpPeerProps, refusals: Refusals): void {
  const { ebgpMultiHop, myAsn, peerAsn, bfdProfile } = props;
  if (!ebgpMultiHop) return;
  if (myAsn === peerAsn) refusals.at('ebgpMultiHop').refuse(true, MULTI_HOP_INSIDE);
  if (bfdProfile?._echoes) {
    refusals.at('bfdProfile').refuse(bfdProfile.profileName, MULTI_HOP_ECHO);
  }
}

function metallbPeer(construct: BgpPeer, props: BgpPeerProps): ApiObject {
  const kind = 'BGPPeer';
  return metallbObject(construct, props, { id: kind, kind, spec: spec(props) });
}

function spec(props: BgpPeerProps): Readonly<Record<string, unknown>> {
  return {
    myASN: props.myAsn,
    peerASN: props.peerAsn,
    dynamicASN: props.dynamicAsn,
    localASN: props.localAsn,
    peerAddress: props.peerAddress,
    interface: props.peerInterface,
    peerPort: props.peerPort,
    sourceAddress: props.sourceAddress,
    routerID: props.routerId,
    holdTime: inSeconds(props.holdTime),
    keepaliveTime: inSeconds(props.keepaliveTime),
    connectTime: inSeconds(props.connectTime),
    nodeSelectors: selectorManifests(props.nodeSelectors),
    passwordSecret: props.passwordSecret === undefined ? undefined : { name: props.passwordSecret },
    bfdProfile: props.bfdProfile?.profileName,
    enableGracefulRestart: props.enableGracefulRestart,
    ebgpMultiHop: props.ebgpMultiHop,
    vrf: props.vrf,
    dualStackAddressFamily: props.dualStackAddressFamily,
    disableMP: props.disableMp,
  };
}

function inSeconds(time: number | undefined): string | undefined {
  return time === undefined ? undefined : `${time}s`;
}
