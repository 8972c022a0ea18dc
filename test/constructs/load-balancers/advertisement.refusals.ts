import { Chart } from 'cdk8s';
import type { BgpOptions, Layer2Options } from '../../../lib';
import { AddressPool, Advertisement, BgpMode, Cluster, LoadBalancers } from '../../../lib';
import { peerIn } from '../../support/peers';
import type { Refusal } from '../../support/refusal';

const frr = { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR }) };

const pool = (advertise: unknown, addresses: string[]) => (chart: Chart) =>
  new AddressPool(chart, 'lan', { addresses, advertise: advertise as Advertisement[] });

const layer2 = (options: object) => pool([Advertisement.layer2(options)], ['192.0.2.0/28']);

const bgp = (options: object, ...addresses: string[]) =>
  pool([Advertisement.bgp(options)], addresses.length > 0 ? addresses : ['192.0.2.0/26']);

/** What an `AddressPool` says of the ways that it is announced in. */
export const ADVERTISEMENT: readonly Refusal[] = [
  {
    name: 'a pool that nobody announces',
    facts: ['7.3 no L2Advertisement/BGPAdvertisement at all', '12 pool without L2Advertisement'],
    make: pool([], ['192.0.2.0/28']),
    message: `test/lan: advertise is empty
  why: MetalLB would not announce the addresses of the Services, so clients outside the cluster could not reach them
  fix: remove it for layer 2, or write Advertisement.bgp({ ... })`,
  },
  {
    name: 'two advertisements of one name',
    make: pool(
      [Advertisement.layer2(), Advertisement.bgp(), Advertisement.layer2({ name: 'lan' })],
      ['192.0.2.0/28'],
    ),
    message: `test/lan: advertise[2].name: "lan" is also the name of another L2Advertisement of the pool
  why: the later object would overwrite the earlier one
  fix: write another name`,
  },
  {
    name: 'empty lists, which MetalLB takes for all there is',
    make: pool(
      [
        Advertisement.layer2({ interfaces: [], nodeSelectors: [] }),
        Advertisement.bgp({ peers: [] }),
      ],
      ['192.0.2.0/28'],
    ),
    message: `test/lan: advertise[0].nodeSelectors is empty
  why: an empty list is no restriction, so it would match everything
  fix: remove it to match everything, or write the entries that should match
test/lan: advertise[0].interfaces is empty
  why: an empty list is no restriction, so it would match everything
  fix: remove it to match everything, or write the entries that should match
test/lan: advertise[1].peers is empty
  why: an empty list is no restriction, so it would match everything
  fix: remove it to match everything, or write the entries that should match`,
  },
  {
    name: 'interfaces that no node has',
    facts: ['7.3 interfaces'],
    make: layer2({ interfaces: ['eth0', 'eth0:1', 'a-very-long-interface'] }),
    message: `test/lan: advertise[0].interfaces[1]: "eth0:1" is not the name of a network device
  why: on Linux it has 1 to 15 characters without blanks, "/" and ":", so no node has this device
  fix: write for example "eth0"
test/lan: advertise[0].interfaces[2]: "a-very-long-interface" is not the name of a network device
  why: on Linux it has 1 to 15 characters without blanks, "/" and ":", so no node has this device
  fix: write for example "eth0"`,
  },
  {
    name: 'selectors of nodes that say one thing twice',
    facts: ['7.3 duplicates in ipAddressPools/peers/communities/selectors'],
    make: layer2({
      nodeSelectors: [{ matchLabels: { rack: 'a' } }, { matchLabels: { rack: 'a' } }],
    }),
    message: `test/lan: advertise[0].nodeSelectors repeats [0] in [1]
  why: each entry counts once, and MetalLB refuses an object that contains one twice
  fix: remove [1]`,
  },
  {
    name: 'selectors of Services before MetalLB 0.16',
    facts: ['7.3 serviceSelectors (L2/BGP)'],
    cluster: { loadBalancer: LoadBalancers.metallb({ release: '0.15.3' }) },
    make: layer2({ serviceSelectors: [{ matchLabels: { app: 'web' } }] }),
    message: `test/lan: advertise[0].serviceSelectors needs MetalLB 0.16
  why: the cluster has MetalLB 0.15.3, which does not support it
  fix: remove it, or set release: "0.16" or later in LoadBalancers.metallb() of the Cluster`,
  },
  {
    name: 'networks of selected Services',
    facts: ['7.3 serviceSelectors (L2/BGP)'],
    cluster: frr,
    make: bgp(
      {
        serviceSelectors: [{ matchLabels: { app: 'web' } }],
        aggregationLength: 26,
        aggregationLengthV6: 64,
      },
      '192.0.2.0/26',
      '2001:db8::/64',
    ),
    message: `test/lan: advertise[0].aggregationLength: 26 cannot be combined with serviceSelectors
  why: MetalLB announces the addresses of selected Services one by one, and the API server refuses an aggregated network of them
  fix: remove one of them
test/lan: advertise[0].aggregationLengthV6: 64 cannot be combined with serviceSelectors
  why: MetalLB announces the addresses of selected Services one by one, and the API server refuses an aggregated network of them
  fix: remove one of them`,
  },
  {
    name: 'preferred nodes, which no released MetalLB knows',
    make: layer2({ preferredNodeSelectors: [] }),
    message: `test/lan: advertise[0].preferredNodeSelectors is not a known property
  why: it would be ignored
  fix: write one of name, nodeSelectors, serviceSelectors, interfaces`,
  },
  {
    name: 'lengths that are none',
    facts: ['7.3 BGPAdvertisement.aggregationLength'],
    cluster: frr,
    make: bgp({ aggregationLength: 33, aggregationLengthV6: 0 }, '0.0.0.0/0', '::/0'),
    message: `test/lan: advertise[0].aggregationLength: 33 is not the length of an IPv4 network
  why: it is a whole number from 1 to 32
  fix: remove it to announce each address by itself, or write for example 24
test/lan: advertise[0].aggregationLengthV6: 0 is not the length of an IPv6 network
  why: it is a whole number from 1 to 128
  fix: remove it to announce each address by itself, or write for example 120`,
  },
  {
    name: 'networks that are wider than the pool',
    facts: ['7.3 BGPAdvertisement.aggregationLength'],
    cluster: frr,
    make: bgp(
      { aggregationLength: 24, aggregationLengthV6: 48 },
      '198.51.0.0/16',
      '192.0.2.0/26',
      '192.0.2.100-192.0.2.110',
      '2001:db8::/64',
    ),
    message: `test/lan: advertise[0].aggregationLength: 24 is wider than 192.0.2.100-192.0.2.110 of the pool
  why: the largest network of the entry has length 30, and MetalLB refuses to announce addresses that are not in the pool
  fix: write a number from 30 to 32
test/lan: advertise[0].aggregationLengthV6: 48 is wider than 2001:db8::/64 of the pool
  why: the largest network of the entry has length 64, and MetalLB refuses to announce addresses that are not in the pool
  fix: write a number from 64 to 128`,
  },
  {
    name: 'a length for a family that the pool does not hold',
    facts: ['7.3 BGPAdvertisement.aggregationLength'],
    make: bgp({ aggregationLengthV6: 64 }),
    message: `test/lan: advertise[0].aggregationLengthV6: 64 is for IPv6 addresses
  why: the pool contains no such addresses, so MetalLB would ignore it
  fix: remove it`,
  },
  {
    name: 'communities that are none, and one twice',
    facts: ['7.3 communities', '7.3 duplicates in ipAddressPools/peers/communities/selectors'],
    make: bgp({ communities: ['64512:70000', '1:2:3', 'no export', 'blackhole', 'blackhole'] }),
    message: `test/lan: advertise[0].communities[0]: "64512:70000" is not a BGP community
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: write "65535:65281" or "large:64512:1:2"
test/lan: advertise[0].communities[1]: "1:2:3" is not a BGP community
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: write "large:1:2:3"
test/lan: advertise[0].communities[2]: "no export" is not the name of a community
  why: it is one word without blanks, and a name with ":" would be read as a value
  fix: write for example "no-export"
test/lan: advertise[0].communities repeats [3] in [4]
  why: each entry counts once, and MetalLB refuses an object that contains one twice
  fix: remove [4]`,
  },
  {
    name: 'a large community by native BGP',
    facts: ['7.3 native BGP mode', '7.3 communities'],
    cluster: { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.NATIVE }) },
    make: bgp({ communities: ['64512:1', 'large:64512:1:2'] }),
    message: `test/lan: advertise[0].communities[1]: "large:64512:1:2" needs FRR
  why: the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s`,
  },
  {
    name: 'IPv6 addresses by native BGP',
    facts: ['7.3 native BGP mode'],
    cluster: { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.NATIVE }) },
    make: bgp({}, '2001:db8::/64'),
    message: `test/lan: advertise[0] uses BGP, and the pool contains IPv6 addresses: that needs FRR
  why: the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports
  fix: announce IPv6 in layer 2 mode from a separate pool, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s`,
  },
  {
    name: 'local preferences that are none',
    facts: ['7.3 localPref'],
    make: pool(
      [0, 4294967296].map((localPreference, index) =>
        Advertisement.bgp({ name: `bgp-${index}`, localPreference, aggregationLength: 32 - index }),
      ),
      ['192.0.2.0/26'],
    ),
    message: `test/lan: advertise[0].localPreference: 0 is not a local preference
  why: it is a whole number from 1 to 4294967295, and MetalLB treats 0 as not set
  fix: write for example 100
test/lan: advertise[1].localPreference: 4294967296 is not a local preference
  why: it is a whole number from 1 to 4294967295, and MetalLB treats 0 as not set
  fix: write for example 100`,
  },
  {
    name: 'a local preference that Kubernetes 1.36 does not take',
    facts: ['7.3 localPref'],
    cluster: { kubernetes: '1.36' },
    make: bgp({ localPreference: 2147483648 }),
    message: `test/lan: advertise[0].localPreference: 2147483648 is not a local preference
  why: it is a whole number from 1 to 2147483647, and MetalLB treats 0 as not set
  fix: write for example 100`,
  },
  {
    name: 'what is no advertisement',
    make: pool(['layer2', { peers: [] }], ['192.0.2.0/28']),
    message: `test/lan: advertise[0]: "layer2" is not an Advertisement
  why: it must be an Advertisement
  fix: write Advertisement.layer2() or Advertisement.bgp({ ... })
test/lan: advertise[1]: {"peers":[]} is not an Advertisement
  why: it must be an Advertisement
  fix: write Advertisement.layer2() or Advertisement.bgp({ ... })`,
  },
  {
    name: 'options of other JavaScript types',
    make: pool(
      [
        Advertisement.layer2({ interfaces: 'eth0', name: 5 } as unknown as Layer2Options),
        Advertisement.bgp({
          peers: ['tor'],
          communities: [64512],
          localPreference: '100',
        } as unknown as BgpOptions),
        Advertisement.bgp(null as unknown as BgpOptions),
      ],
      ['192.0.2.0/28'],
    ),
    message: `test/lan: advertise[0].name: 5 is not text
  why: it must be text
  fix: write it in quotes
test/lan: advertise[0].interfaces: "eth0" is not a list
  why: it must be a list
  fix: write it in [ ]
test/lan: advertise[1].peers[0]: "tor" is not a BgpPeer
  why: it must be a BgpPeer
  fix: write the BgpPeer itself
test/lan: advertise[1].communities[0]: 64512 is not text
  why: it must be text
  fix: write it in quotes
test/lan: advertise[1].localPreference: "100" is not a number
  why: it must be a number
  fix: write it without quotes
test/lan: advertise[2]: null is not an object
  why: it must be an object
  fix: write an object with some of name, nodeSelectors, serviceSelectors, peers, communities, localPreference, aggregationLength, aggregationLengthV6`,
  },
  {
    name: 'a peer of another cluster',
    make: (chart) => {
      const elsewhere = new Chart(chart, 'elsewhere');
      new Cluster(elsewhere, 'cluster');
      return bgp({ peers: [peerIn(elsewhere, 'tor')] })(chart);
    },
    message: `test/lan: advertise[0].peers[0]: "tor" belongs to another cluster
  why: the MetalLB of one cluster does not see the peers of another
  fix: write a peer that is created below the same Cluster`,
  },
];
