import { Chart } from 'cdk8s';
import type { BgpPeerProps } from '../../../lib';
import {
  BfdProfile,
  BgpMode,
  BgpPeer,
  Cluster,
  DynamicAsn,
  LabelOperator,
  LoadBalancers,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const peer = (props: object) => (chart: Chart) =>
  new BgpPeer(chart, 'tor', { myAsn: 64513, peerAsn: 64512, peerAddress: '192.0.2.1', ...props });

const bare = (props: object) => (chart: Chart) =>
  new BgpPeer(chart, 'tor', props as unknown as BgpPeerProps);

const frr = { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR }) };

/** What a `BgpPeer` says of its props. */
export const BGP_PEER: readonly Refusal[] = [
  {
    name: 'AS numbers that are none',
    facts: ['7.3 BGPPeer.myASN'],
    cluster: frr,
    make: peer({ myAsn: 0, peerAsn: 4294967296, localAsn: -1 }),
    message: `test/tor: myAsn: 0 is not an AS number
  why: an AS number is a whole number from 1 to 4294967295, and MetalLB treats 0 as not set
  fix: write for example 64512, the first AS number for private use
test/tor: peerAsn: 4294967296 is not an AS number
  why: an AS number is a whole number from 1 to 4294967295, and MetalLB treats 0 as not set
  fix: write for example 64512, the first AS number for private use
test/tor: localAsn: -1 is not an AS number
  why: an AS number is a whole number from 1 to 4294967295, and MetalLB treats 0 as not set
  fix: write for example 64512, the first AS number for private use`,
  },
  {
    name: 'a neighbour without an AS number and without an address',
    facts: ['7.3 peerASN xor dynamicASN (internal/external)', '7.3 peerAddress xor interface'],
    make: bare({ myAsn: 64513 }),
    message: `test/tor: peerAsn is missing
  why: without peerAsn or dynamicAsn MetalLB cannot identify the neighbour, and refuses the peer
  fix: write peerAsn or dynamicAsn
test/tor: peerAddress is missing
  why: without peerAddress or peerInterface MetalLB cannot identify the neighbour, and refuses the peer
  fix: write peerAddress or peerInterface`,
  },
  {
    name: 'a neighbour of two AS numbers and behind two ways',
    facts: ['7.3 peerASN xor dynamicASN (internal/external)', '7.3 peerAddress xor interface'],
    cluster: frr,
    make: peer({ dynamicAsn: DynamicAsn.EXTERNAL, peerInterface: 'eth1' }),
    message: `test/tor: peerAsn: 64512 cannot be combined with dynamicAsn
  why: each of them identifies the neighbour, and MetalLB refuses both together
  fix: write peerAsn or dynamicAsn
test/tor: peerAddress: "192.0.2.1" cannot be combined with peerInterface
  why: each of them identifies the neighbour, and MetalLB refuses both together
  fix: write peerAddress or peerInterface`,
  },
  {
    name: 'addresses that are none, and a router ID of IPv6',
    facts: ['7.3 peerAddress xor interface'],
    make: peer({ peerAddress: 'tor-1', sourceAddress: '192.0.2.010', routerId: '2001:db8::1' }),
    message: `test/tor: peerAddress: "tor-1" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10
test/tor: sourceAddress: "192.0.2.010" has a leading zero
  why: some programs read such a number as octal, so Kubernetes refuses it from 1.36 on
  fix: write 192.0.2.10
test/tor: routerId: "2001:db8::1" is not a router ID
  why: BGP identifies a router by four bytes, written as an IPv4 address
  fix: write for example "192.0.2.1"`,
  },
  {
    name: 'devices that no node has',
    cluster: frr,
    make: bare({ myAsn: 64513, peerAsn: 64512, peerInterface: 'ethernet-to-the-tor', vrf: 'a b' }),
    message: `test/tor: peerInterface: "ethernet-to-the-tor" is not the name of a network device
  why: on Linux it has 1 to 15 characters without blanks, "/" and ":", so no node has this device
  fix: write for example "eth0"
test/tor: vrf: "a b" is not the name of a network device
  why: on Linux it has 1 to 15 characters without blanks, "/" and ":", so no node has this device
  fix: write for example "eth0"`,
  },
  {
    name: 'ports that MetalLB does not dial',
    facts: ['7.3 peerPort'],
    make: peer({ peerPort: 17900 }),
    message: `test/tor: peerPort: 17900 is not a port that MetalLB can connect to
  why: MetalLB accepts a whole number from 1 to 16384 here
  fix: remove it for the BGP port 179, or let the router listen on a lower port`,
  },
  {
    name: 'times that are none of BGP',
    facts: ['7.3 holdTime / keepaliveTime', '7.3 connectTime'],
    cluster: frr,
    make: peer({ holdTime: 2, keepaliveTime: 0.5, connectTime: 0 }),
    message: `test/tor: holdTime: 2 is not a hold time
  why: BGP accepts 0, or a whole number of seconds from 3 to 65535
  fix: write for example 90
test/tor: keepaliveTime: 0.5 is not a keepalive time
  why: it is a whole number of seconds from 0 to 65535
  fix: write a third of holdTime, such as 30
test/tor: connectTime: 0 is not a connect time
  why: the API server accepts a whole number of seconds from 1 to 65535
  fix: write for example 10`,
  },
  {
    name: 'a keepalive time above the hold time',
    facts: ['7.3 holdTime / keepaliveTime'],
    cluster: frr,
    make: peer({ holdTime: 30, keepaliveTime: 60 }),
    message: `test/tor: keepaliveTime: 60 is longer than the hold time
  why: the session would end after 30 seconds without a message, and MetalLB refuses the peer
  fix: write a third of it, 10, or a longer holdTime`,
  },
  {
    name: 'a keepalive time whose triple is no hold time',
    facts: ['7.3 holdTime / keepaliveTime'],
    cluster: frr,
    make: peer({ keepaliveTime: 21846 }),
    message: `test/tor: keepaliveTime: 21846 leads to a hold time of more than 65535 seconds
  why: without holdTime, MetalLB uses three times the keepalive time
  fix: write holdTime too, or at most 21845`,
  },
  {
    name: 'a keepalive time above the hold time that an older MetalLB takes by itself',
    facts: ['7.3 holdTime / keepaliveTime'],
    cluster: {
      loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR, release: '0.14.8' }),
    },
    make: peer({ keepaliveTime: 100 }),
    message: `test/tor: keepaliveTime: 100 is longer than the hold time
  why: the session would end after 90 seconds without a message, and MetalLB refuses the peer
  fix: write a third of it, 30, or a longer holdTime`,
  },
  {
    name: 'several hops inside an AS',
    facts: ['7.3 ebgpMultiHop with peerASN == myASN'],
    make: peer({ peerAsn: 64513, ebgpMultiHop: true }),
    message: `test/tor: ebgpMultiHop: true is only for neighbours in another AS
  why: peerAsn equals myAsn, and MetalLB refuses multi-hop eBGP for a session inside one AS
  fix: remove it; sessions inside one AS can always cross several hops`,
  },
  {
    name: 'echo mode over several hops',
    facts: ['7.3 BFDProfile'],
    cluster: frr,
    make: (chart) => {
      const bfdProfile = new BfdProfile(chart, 'fast', { echoMode: true });
      return peer({ ebgpMultiHop: true, bfdProfile })(chart);
    },
    message: `test/tor: bfdProfile: "fast" uses echo mode over several hops
  why: only the next hop returns an echo packet, so BFD has no echo mode when ebgpMultiHop is true
  fix: write a profile without echoMode`,
  },
  {
    name: 'a profile of another cluster',
    facts: ['7.3 BFDProfile'],
    cluster: frr,
    make: (chart) => {
      const elsewhere = new Chart(chart, 'elsewhere');
      new Cluster(elsewhere, 'cluster', frr);
      return peer({ bfdProfile: new BfdProfile(elsewhere, 'fast') })(chart);
    },
    message: `test/tor: bfdProfile: "fast" belongs to another cluster
  why: the MetalLB of one cluster does not see the profiles of another
  fix: write a profile that is created below the same Cluster`,
  },
  {
    name: 'a password in the manifest, which is not shown',
    facts: ['7.3 password xor passwordSecret'],
    make: peer({ password: 'hunter2' }),
    message: `test/tor: password is not a known property
  why: it would be ignored
  fix: write one of peerPort, passwordSecret, labels, myAsn, name`,
  },
  {
    name: 'a password beside the name of its secret',
    facts: ['7.3 password xor passwordSecret'],
    make: peer({ passwordSecret: { name: 'tor', password: 'hunter2' } }),
    message: `test/tor: passwordSecret is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'a password in place of the name of its secret, which is not shown',
    facts: ['7.3 password xor passwordSecret'],
    make: peer({ passwordSecret: 'Hunter2!' }),
    message: `test/tor: passwordSecret is not the name of a Secret
  why: it is a DNS subdomain, and the password itself must not be in a manifest
  fix: write only the name, such as "router-password", and store the password in the Secret`,
  },
  {
    name: 'selectors of nodes that MetalLB refuses',
    facts: ['7.3 duplicates in ipAddressPools/peers/communities/selectors'],
    make: peer({
      nodeSelectors: [
        { matchExpressions: [{ key: 'rack', operator: LabelOperator.IN, values: ['b', 'a'] }] },
        { matchExpressions: [{ key: 'rack', operator: LabelOperator.IN, values: ['a', 'b'] }] },
      ],
    }),
    message: `test/tor: nodeSelectors repeats [0] in [1]
  why: each entry counts once, and MetalLB refuses an object that contains one twice
  fix: remove [1]`,
  },
  {
    name: 'an id that cannot be a name',
    facts: ['1.3 Gateway API kinds, MetalLB kinds'],
    make: (chart) =>
      new BgpPeer(chart, 'ToR', { myAsn: 64513, peerAsn: 64512, peerAddress: '192.0.2.1' }),
    message: `test/ToR: id: "ToR" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "tor"`,
  },
  {
    name: 'props of other JavaScript types',
    make: bare({
      myAsn: '64513',
      peerAsn: [64512],
      dynamicAsn: 'any',
      peerAddress: 1,
      holdTime: '90s',
      nodeSelectors: { rack: 'a' },
      bfdProfile: 'fast',
      ebgpMultiHop: 'no',
    }),
    message: `test/tor: myAsn: "64513" is not a number
  why: it must be a number
  fix: write it without quotes
test/tor: peerAsn: [64512] is not a number
  why: it must be a number
  fix: write a number
test/tor: dynamicAsn: "any" is not one of the values of DynamicAsn
  why: it must be one of the values of DynamicAsn
  fix: write DynamicAsn.INTERNAL or DynamicAsn.EXTERNAL
test/tor: peerAddress: 1 is not text
  why: it must be text
  fix: write it in quotes
test/tor: holdTime: "90s" is not a number
  why: it must be a number
  fix: write a number
test/tor: nodeSelectors: {"rack":"a"} is not a list
  why: it must be a list
  fix: write it in [ ]
test/tor: bfdProfile: "fast" is not a BfdProfile
  why: it must be a BfdProfile
  fix: write the BfdProfile itself
test/tor: ebgpMultiHop: "no" is not true or false
  why: it must be true or false
  fix: write true or false`,
  },
  {
    name: 'a peer of nothing',
    make: bare({}),
    message: `test/tor: myAsn is missing
  why: the prop is required and has no default
  fix: write for example myAsn: 64512`,
  },
];
