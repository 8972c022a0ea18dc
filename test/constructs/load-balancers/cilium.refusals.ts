import type { Chart } from 'cdk8s';
import type { AddressPoolProps, BgpPeerProps } from '../../../lib';
import {
  AddressPool,
  Advertisement,
  BfdProfile,
  BgpPeer,
  Community,
  DynamicAsn,
  LoadBalancers,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const cluster = { loadBalancer: LoadBalancers.cilium() };

const lan = (chart: Chart, props: Partial<AddressPoolProps> = {}) =>
  new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'], ...props });

const peer = (chart: Chart, props: Partial<BgpPeerProps> = {}, id = 'tor') =>
  new BgpPeer(chart, id, { myAsn: 64512, peerAsn: 64513, peerAddress: '192.0.2.254', ...props });

const selectors = [{ matchLabels: { rack: '1' } }, { matchLabels: { rack: '2' } }];

/** What Cilium cannot say, or would read otherwise. */
export const CILIUM: readonly Refusal[] = [
  {
    name: 'what pools of Cilium do not have',
    cluster,
    make: (chart) =>
      lan(chart, {
        autoAssign: false,
        avoidBuggyIps: true,
        serviceAllocation: {
          priority: 1,
          namespaceSelectors: [{ matchLabels: { team: 'net' } }],
          serviceSelectors: selectors,
        },
      }),
    message: `test/lan: autoAssign: false does not exist in Cilium
  why: a pool of Cilium gives an address to every load balancer that it selects
  fix: write serviceAllocation: { serviceSelectors: [...] }, so that only Services with these labels get addresses
test/lan: avoidBuggyIps: true does not exist in Cilium
  why: Cilium excludes no addresses by their last byte
  fix: write allowFirstLastIps: false, which keeps the first and the last address of each network, or ranges without these addresses
test/lan: serviceAllocation.priority: 1 does not exist in Cilium
  why: Cilium takes an address of any pool that selects the Service
  fix: remove it, and write serviceSelectors so that one pool selects the Service
test/lan: serviceAllocation.namespaceSelectors: [{"matchLabels":{"team":"net"}}] do not exist in Cilium
  why: a pool of Cilium selects namespaces by their names alone
  fix: write namespaces
test/lan: serviceAllocation.serviceSelectors: [{"matchLabels":{"rack":"1"}},{"matchLabels":{"rack":"2"}}] are several selectors
  why: a pool of Cilium has one
  fix: write one selector with matchExpressions, or an AddressPool for each`,
  },
  {
    name: 'blocks that overlap',
    cluster,
    make: (chart) => lan(chart, { addresses: ['192.0.2.0/28', '192.0.2.8-192.0.2.20'] }),
    message: `test/lan: addresses[1]: "192.0.2.8-192.0.2.20" overlaps addresses[0]
  why: Cilium assigns no address of a pool that contains an address twice
  fix: write each address once`,
  },
  {
    name: 'the first address of a network that is kept',
    cluster,
    make: (chart) => lan(chart, { allowFirstLastIps: false }).address('192.0.2.15'),
    message: `test/lan: address: "192.0.2.15" is the first or the last address of its network
  why: allowFirstLastIps is false, so Cilium keeps both
  fix: write another address, or remove allowFirstLastIps`,
  },
  {
    name: 'allowFirstLastIps for MetalLB',
    make: (chart) => lan(chart, { allowFirstLastIps: true }),
    message: `test/lan: allowFirstLastIps: true is only read by Cilium
  why: the load balancers of the Cluster are those of another program
  fix: remove it, or write ranges without these addresses`,
  },
  {
    name: 'announcements that Cilium cannot make',
    cluster,
    make: (chart) =>
      lan(chart, {
        advertise: [
          Advertisement.layer2({ nodeSelectors: selectors }),
          Advertisement.bgp({
            nodeSelectors: [{ matchLabels: { rack: '1' } }],
            peers: [peer(chart)],
            communities: ['no-export'],
            aggregationLength: 28,
            localPreference: -1,
          }),
        ],
      }),
    message: `test/lan: advertise[0].nodeSelectors: [{"matchLabels":{"rack":"1"}},{"matchLabels":{"rack":"2"}}] are several selectors
  why: an announcement of Cilium has one
  fix: write one selector with matchExpressions, or an Advertisement for each
test/lan: advertise[1].nodeSelectors: [{"matchLabels":{"rack":"1"}}] cannot be declared for BGP with Cilium
  why: Cilium advertises the addresses from every node that has a session with the peer
  fix: write nodeSelectors on the BgpPeer, and the peers of these nodes here
test/lan: advertise[1].communities[0]: "no-export" is the name of a community
  why: Cilium reads no Community objects
  fix: write its value, such as "65535:65281"
test/lan: advertise[1].aggregationLength: 28 does not exist in Cilium 1.17
  why: the API server keeps the field from Cilium 1.18 on
  fix: set release in loadBalancer: "1.18" or later on the Cluster, or remove it
test/lan: advertise[1].localPreference: -1 is not a local preference
  why: it is a whole number from 0 to 4294967295
  fix: write for example 100
test/lan: advertise[1].localPreference: -1 is only used inside an AS
  why: all of these peers are in another AS, and BGP sends no local preference there
  fix: remove it, or add a peer whose peerAsn equals its myAsn`,
  },
  {
    name: 'a network that is wider than the pool',
    cluster: { loadBalancer: LoadBalancers.cilium({ release: '1.18' }) },
    make: (chart) =>
      lan(chart, {
        advertise: [Advertisement.bgp({ aggregationLength: 24, aggregationLengthV6: 64 })],
      }),
    message: `test/lan: advertise[0].aggregationLength: 24 is wider than 192.0.2.0/28 of the pool
  why: Cilium would also announce addresses that are not in the pool
  fix: write a number from 28 to 32
test/lan: advertise[0].aggregationLengthV6: 64 is for IPv6 addresses
  why: the pool contains no such addresses, so Cilium would ignore it
  fix: remove it`,
  },
  {
    name: 'what peers of Cilium do not have',
    cluster,
    make: (chart) =>
      new BgpPeer(chart, 'tor', {
        myAsn: 64512,
        dynamicAsn: DynamicAsn.EXTERNAL,
        localAsn: 64600,
        peerInterface: 'eth1',
        sourceAddress: '192.0.2.2',
        routerId: '192.0.2.2',
        vrf: 'red',
        disableMp: true,
        holdTime: 0,
        keepaliveTime: 0,
        nodeSelectors: selectors,
      }),
    message: `test/tor: dynamicAsn: "external" does not exist in Cilium
  why: Cilium has no sessions with an AS number that is only known as its own or another
  fix: write peerAsn
test/tor: localAsn: 64600 does not exist in Cilium
  why: Cilium sends the same AS number to all peers of one instance
  fix: write the AS number as myAsn
test/tor: peerInterface: "eth1" does not exist in Cilium
  why: Cilium connects to addresses
  fix: write peerAddress
test/tor: sourceAddress: "192.0.2.2" does not exist in Cilium
  why: each node has another address, and Cilium takes the one that leads to the neighbour
  fix: remove it
test/tor: routerId: "192.0.2.2" does not exist in Cilium
  why: Cilium takes the IPv4 address of each node
  fix: remove it
test/tor: vrf: "red" does not exist in Cilium
  why: Cilium peers in the default VRF
  fix: remove it
test/tor: disableMp: true does not exist in Cilium
  why: without dualStackAddressFamily a session announces its own family alone
  fix: remove it
test/tor: holdTime: 0 cannot be 0 with Cilium
  why: the API server accepts a hold time from 3 seconds and a keepalive time from 1 second on
  fix: write for example holdTime: 90
test/tor: keepaliveTime: 0 cannot be 0 with Cilium
  why: the API server accepts a hold time from 3 seconds and a keepalive time from 1 second on
  fix: write for example holdTime: 90
test/tor: nodeSelectors: [{"matchLabels":{"rack":"1"}},{"matchLabels":{"rack":"2"}}] are several selectors
  why: the CiliumBGPClusterConfig of the peer has one
  fix: write one selector with matchExpressions, or a BgpPeer for each`,
  },
  {
    name: 'times and hops of a peer that Cilium refuses or ignores',
    cluster,
    make: (chart) =>
      peer(chart, { keepaliveTime: 30, holdTime: 9, peerAsn: 64512, ebgpMultiHop: true }, 'all'),
    message: `test/all: id: "all" is the word for all peers
  why: advertisements for all peers have it in their label, so the peer would get none of its own
  fix: write another name
test/all: keepaliveTime: 30 is longer than the hold time allows
  why: the API server refuses a keepalive time above the hold time, which is three times this one by default, and at most 65535
  fix: write a third of holdTime
test/all: ebgpMultiHop: true is only for neighbours in another AS
  why: peerAsn equals myAsn, and Cilium ignores it for a session inside one AS
  fix: remove it`,
  },
  {
    name: 'a peer of some nodes beside one of all',
    cluster,
    make: (chart) => {
      peer(chart);
      peer(chart, { nodeSelectors: [{ matchLabels: { rack: '1' } }] }, 'rack');
    },
    message: `test/rack: nodeSelectors: [{"matchLabels":{"rack":"1"}}] are not those of another BgpPeer that has some of these nodes
  why: a node takes one CiliumBGPClusterConfig, which a selector has, and reports a conflict for the other
  fix: write nodeSelectors for all peers of the cluster, such that no node matches two different ones, or for none`,
  },
  {
    name: 'a Community',
    cluster,
    make: (chart) => new Community(chart, 'named', { communities: { us: '64512:1' } }),
    message: `test/named: Community is only read by MetalLB
  why: the load balancers of the Cluster are those of Cilium
  fix: remove it, and write the values in communities`,
  },
  {
    name: 'a BfdProfile',
    cluster,
    make: (chart) => new BfdProfile(chart, 'fast'),
    message: `test/fast: BFDProfile is only read by MetalLB
  why: the load balancers of the Cluster are those of Cilium
  fix: remove it, and write a shorter holdTime on the BgpPeer`,
  },
];
