import type { Chart } from 'cdk8s';
import { BfdProfile, BgpMode, BgpPeer, DynamicAsn, LoadBalancers } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const peer = (props: object) => (chart: Chart) =>
  new BgpPeer(chart, 'tor', { myAsn: 64513, peerAsn: 64512, peerAddress: '192.0.2.1', ...props });

/** What a `BgpPeer` is told whose MetalLB, or whose way to speak BGP, has no such thing. */
export const BGP_PEER_RELEASES: readonly Refusal[] = [
  {
    name: 'what MetalLB 0.13.12 does not know',
    facts: ['7.3 connectTime', '7.3 enableGracefulRestart'],
    cluster: { loadBalancer: LoadBalancers.metallb({ release: '0.13.12', bgpMode: BgpMode.FRR }) },
    make: peer({
      connectTime: 10,
      enableGracefulRestart: true,
      localAsn: 64600,
      disableMp: true,
      dualStackAddressFamily: true,
    }),
    message: `test/tor: connectTime: 10 needs MetalLB 0.14.4
  why: the cluster has MetalLB 0.13.12, which does not support it
  fix: remove it, or set release: "0.14.4" or later in LoadBalancers.metallb() of the Cluster
test/tor: enableGracefulRestart: true needs MetalLB 0.14.6
  why: the cluster has MetalLB 0.13.12, which does not support it
  fix: remove it, or set release: "0.14.6" or later in LoadBalancers.metallb() of the Cluster
test/tor: disableMp: true needs MetalLB 0.14.4
  why: the cluster has MetalLB 0.13.12, which does not support it
  fix: remove it, or set release: "0.14.4" or later in LoadBalancers.metallb() of the Cluster
test/tor: dualStackAddressFamily: true needs MetalLB 0.15
  why: the cluster has MetalLB 0.13.12, which does not support it
  fix: remove it, or set release: "0.15" or later in LoadBalancers.metallb() of the Cluster
test/tor: localAsn: 64600 needs MetalLB 0.16
  why: the cluster has MetalLB 0.13.12, which does not support it
  fix: remove it, or set release: "0.16" or later in LoadBalancers.metallb() of the Cluster`,
  },
  {
    name: 'a neighbour that MetalLB 0.14.8 cannot find',
    facts: ['7.3 peerASN xor dynamicASN (internal/external)', '7.3 peerAddress xor interface'],
    cluster: { loadBalancer: LoadBalancers.metallb({ release: '0.14.8', bgpMode: BgpMode.FRR }) },
    make: (chart) =>
      new BgpPeer(chart, 'tor', {
        myAsn: 64513,
        dynamicAsn: DynamicAsn.INTERNAL,
        peerInterface: 'eth1',
      }),
    message: `test/tor: dynamicAsn: "internal" needs MetalLB 0.14.9
  why: the cluster has MetalLB 0.14.8, which does not support it
  fix: remove it, or set release: "0.14.9" or later in LoadBalancers.metallb() of the Cluster
test/tor: peerInterface: "eth1" needs MetalLB 0.15
  why: the cluster has MetalLB 0.14.8, which does not support it
  fix: remove it, or set release: "0.15" or later in LoadBalancers.metallb() of the Cluster`,
  },
  {
    name: 'times of 0 before MetalLB 0.14.9',
    facts: ['7.3 holdTime / keepaliveTime'],
    cluster: { loadBalancer: LoadBalancers.metallb({ release: '0.14.8', bgpMode: BgpMode.FRR }) },
    make: peer({ holdTime: 0, keepaliveTime: 0 }),
    message: `test/tor: holdTime: 0 is treated as not set
  why: MetalLB 0.14.8 then uses its default
  fix: write a time above 0, or set release: "0.14.9" or later in LoadBalancers.metallb() of the Cluster
test/tor: keepaliveTime: 0 is treated as not set
  why: MetalLB 0.14.8 then uses its default
  fix: write a time above 0, or set release: "0.14.9" or later in LoadBalancers.metallb() of the Cluster`,
  },
  {
    name: 'a graceful restart that FRR-K8s ignores',
    facts: ['7.3 enableGracefulRestart'],
    cluster: {
      loadBalancer: LoadBalancers.metallb({ release: '0.14.8', bgpMode: BgpMode.FRR_K8S }),
    },
    make: peer({ enableGracefulRestart: true }),
    message: `test/tor: enableGracefulRestart: true needs MetalLB 0.14.9
  why: the FRR-K8s of older releases does not restart gracefully
  fix: remove it, or set release: "0.14.9" or later in LoadBalancers.metallb() of the Cluster`,
  },
  {
    name: 'what MetalLB does by itself from 0.15 on',
    cluster: { loadBalancer: LoadBalancers.metallb({ release: '0.15', bgpMode: BgpMode.FRR }) },
    make: peer({ disableMp: true }),
    message: `test/tor: disableMp: true is the default of MetalLB from 0.15 on
  why: the field is deprecated, and without it each session only announces its own family
  fix: remove it, or write dualStackAddressFamily: true for the opposite`,
  },
  {
    name: 'what native BGP refuses',
    facts: ['7.3 native BGP mode'],
    cluster: { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.NATIVE }) },
    make: peer({ keepaliveTime: 10, connectTime: 10, vrf: 'red', enableGracefulRestart: true }),
    message: `test/tor: keepaliveTime: 10 needs FRR
  why: the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s
test/tor: connectTime: 10 needs FRR
  why: the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s
test/tor: vrf: "red" needs FRR
  why: the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s
test/tor: enableGracefulRestart: true needs FRR
  why: the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s`,
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
  why: MetalLB refuses it in native BGP mode, and the Cluster does not declare its BGP mode
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s
test/tor: dynamicAsn: "external" needs FRR
  why: MetalLB refuses it in native BGP mode, and the Cluster does not declare its BGP mode
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s
test/tor: peerInterface: "eth1" needs FRR
  why: MetalLB refuses it in native BGP mode, and the Cluster does not declare its BGP mode
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s
test/tor: localAsn: 64600 needs FRR
  why: MetalLB refuses it in native BGP mode, and the Cluster does not declare its BGP mode
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s`,
  },
  {
    name: 'a BFD profile for native BGP',
    facts: ['7.3 native BGP mode'],
    cluster: { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.NATIVE }) },
    make: (chart) => new BfdProfile(chart, 'fast'),
    message: `test/fast: BFDProfile needs FRR
  why: the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s`,
  },
  {
    name: 'a peer that Kubernetes 1.36 cannot store for a MetalLB before 0.16',
    facts: ['7.3 AS numbers of BGPPeer on Kubernetes 1.36'],
    cluster: { kubernetes: '1.36', loadBalancer: LoadBalancers.metallb({ release: '0.15.3' }) },
    make: peer({}),
    message: `test/tor: BGPPeer cannot be stored by Kubernetes 1.36 with MetalLB 0.15.3
  why: Kubernetes checks the format of integers from 1.36 on, and the AS numbers of BGPPeer have a wrong one before MetalLB 0.16
  fix: set release: "0.16" in LoadBalancers.metallb() of the Cluster, once that release is installed`,
  },
];
