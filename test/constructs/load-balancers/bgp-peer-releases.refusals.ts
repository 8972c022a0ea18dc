import type { Chart } from 'cdk8s';
import { BfdProfile, BgpMode, BgpPeer, DynamicAsn } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const peer = (props: object) => (chart: Chart) =>
  new BgpPeer(chart, 'tor', { myAsn: 64513, peerAsn: 64512, peerAddress: '192.0.2.1', ...props });

/** What a `BgpPeer` is told whose MetalLB, or whose way to speak BGP, has no such thing. */
export const BGP_PEER_RELEASES: readonly Refusal[] = [
  {
    name: 'what MetalLB 0.13.12 does not know',
    facts: ['7.3 connectTime', '7.3 enableGracefulRestart'],
    cluster: { metallb: '0.13.12', bgpMode: BgpMode.FRR },
    make: peer({
      connectTime: 10,
      enableGracefulRestart: true,
      localAsn: 64600,
      disableMp: true,
      dualStackAddressFamily: true,
    }),
    message: `test/tor: connectTime: 10 needs MetalLB 0.14.4
  why: the cluster has MetalLB 0.13.12, which does not know it
  fix: leave it out, or set metallb: "0.14.4" or newer on the Cluster
test/tor: enableGracefulRestart: true needs MetalLB 0.14.6
  why: the cluster has MetalLB 0.13.12, which does not know it
  fix: leave it out, or set metallb: "0.14.6" or newer on the Cluster
test/tor: disableMp: true needs MetalLB 0.14.4
  why: the cluster has MetalLB 0.13.12, which does not know it
  fix: leave it out, or set metallb: "0.14.4" or newer on the Cluster
test/tor: dualStackAddressFamily: true needs MetalLB 0.15
  why: the cluster has MetalLB 0.13.12, which does not know it
  fix: leave it out, or set metallb: "0.15" or newer on the Cluster
test/tor: localAsn: 64600 needs MetalLB 0.16
  why: the cluster has MetalLB 0.13.12, which does not know it
  fix: leave it out, or set metallb: "0.16" or newer on the Cluster`,
  },
  {
    name: 'a neighbour that MetalLB 0.14.8 cannot find',
    facts: ['7.3 peerASN xor dynamicASN (internal/external)', '7.3 peerAddress xor interface'],
    cluster: { metallb: '0.14.8', bgpMode: BgpMode.FRR },
    make: (chart) =>
      new BgpPeer(chart, 'tor', {
        myAsn: 64513,
        dynamicAsn: DynamicAsn.INTERNAL,
        peerInterface: 'eth1',
      }),
    message: `test/tor: dynamicAsn: "internal" needs MetalLB 0.14.9
  why: the cluster has MetalLB 0.14.8, which does not know it
  fix: leave it out, or set metallb: "0.14.9" or newer on the Cluster
test/tor: peerInterface: "eth1" needs MetalLB 0.15
  why: the cluster has MetalLB 0.14.8, which does not know it
  fix: leave it out, or set metallb: "0.15" or newer on the Cluster`,
  },
  {
    name: 'times of 0 before MetalLB 0.14.9',
    facts: ['7.3 holdTime / keepaliveTime'],
    cluster: { metallb: '0.14.8', bgpMode: BgpMode.FRR },
    make: peer({ holdTime: 0, keepaliveTime: 0 }),
    message: `test/tor: holdTime: 0 is read as no time given
  why: MetalLB 0.14.8 then takes its default
  fix: write a time, or set metallb: "0.14.9" or newer on the Cluster
test/tor: keepaliveTime: 0 is read as no time given
  why: MetalLB 0.14.8 then takes its default
  fix: write a time, or set metallb: "0.14.9" or newer on the Cluster`,
  },
  {
    name: 'a graceful restart that FRR-K8s ignores',
    facts: ['7.3 enableGracefulRestart'],
    cluster: { metallb: '0.14.8', bgpMode: BgpMode.FRR_K8S },
    make: peer({ enableGracefulRestart: true }),
    message: `test/tor: enableGracefulRestart: true needs MetalLB 0.14.9
  why: the FRR-K8s of older releases does not restart gracefully
  fix: leave it out, or set metallb: "0.14.9" or newer on the Cluster`,
  },
  {
    name: 'what MetalLB does by itself from 0.15 on',
    cluster: { metallb: '0.15', bgpMode: BgpMode.FRR },
    make: peer({ disableMp: true }),
    message: `test/tor: disableMp: true is what MetalLB does by itself from 0.15 on
  why: the field is deprecated, and without it each session carries its own family alone
  fix: leave it out, or write dualStackAddressFamily: true for the opposite`,
  },
  {
    name: 'what native BGP refuses',
    facts: ['7.3 native BGP mode'],
    cluster: { bgpMode: BgpMode.NATIVE },
    make: peer({ keepaliveTime: 10, connectTime: 10, vrf: 'red', enableGracefulRestart: true }),
    message: `test/tor: keepaliveTime: 10 needs FRR
  why: the MetalLB of the cluster speaks BGP itself, and refuses what only FRR can do
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so
test/tor: connectTime: 10 needs FRR
  why: the MetalLB of the cluster speaks BGP itself, and refuses what only FRR can do
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so
test/tor: vrf: "red" needs FRR
  why: the MetalLB of the cluster speaks BGP itself, and refuses what only FRR can do
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so
test/tor: enableGracefulRestart: true needs FRR
  why: the MetalLB of the cluster speaks BGP itself, and refuses what only FRR can do
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so`,
  },
  {
    name: 'what needs FRR, where nobody says how the cluster speaks BGP',
    facts: ['7.3 native BGP mode'],
    make: (chart) =>
      new BgpPeer(chart, 'tor', {
        myAsn: 64513,
        dynamicAsn: DynamicAsn.EXTERNAL,
        peerInterface: 'eth1',
        localAsn: 64600,
        dualStackAddressFamily: true,
      }),
    message: `test/tor: dualStackAddressFamily: true needs FRR
  why: MetalLB refuses it where it speaks BGP itself, and the Cluster does not say how it does
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so
test/tor: dynamicAsn: "external" needs FRR
  why: MetalLB refuses it where it speaks BGP itself, and the Cluster does not say how it does
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so
test/tor: peerInterface: "eth1" needs FRR
  why: MetalLB refuses it where it speaks BGP itself, and the Cluster does not say how it does
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so
test/tor: localAsn: 64600 needs FRR
  why: MetalLB refuses it where it speaks BGP itself, and the Cluster does not say how it does
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so`,
  },
  {
    name: 'a BFD profile for native BGP',
    facts: ['7.3 native BGP mode'],
    cluster: { bgpMode: BgpMode.NATIVE },
    make: (chart) => new BfdProfile(chart, 'fast'),
    message: `test/fast: BFDProfile needs FRR
  why: the MetalLB of the cluster speaks BGP itself, and refuses what only FRR can do
  fix: leave it out, or write bgpMode: BgpMode.FRR_K8S on the Cluster where that is so`,
  },
  {
    name: 'a peer that Kubernetes 1.36 cannot store for a MetalLB before 0.16',
    facts: ['7.3 AS numbers of BGPPeer on Kubernetes 1.36'],
    cluster: { kubernetes: '1.36', metallb: '0.15.3' },
    make: peer({}),
    message: `test/tor: BGPPeer cannot be stored by Kubernetes 1.36 with MetalLB 0.15.3
  why: Kubernetes holds integers to their format from 1.36 on, and the AS numbers of BGPPeer have a wrong one before MetalLB 0.16
  fix: set metallb: "0.16" on the Cluster, once that is installed`,
  },
];
