import type { Chart } from 'cdk8s';
import type { BgpPeer } from '../../../lib';
import {
  AddressPool,
  Advertisement,
  BfdProfile,
  BgpMode,
  DynamicAsn,
  LoadBalancers,
} from '../../../lib';
import { peerIn } from '../../support/peers';
import type { Refusal } from '../../support/refusal';

const frr = { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR }) };

const to = (peers: BgpPeer[], localPreference?: number) =>
  Advertisement.bgp({ name: `bgp-${localPreference ?? ''}0`, peers, localPreference });

const pool =
  (advertise: (chart: Chart) => Advertisement[], ...more: string[]) =>
  (chart: Chart) =>
    new AddressPool(chart, 'lan', {
      addresses: ['192.0.2.0/26', ...more],
      advertise: advertise(chart),
    });

/** What an `AddressPool` says of the peers that are told, together. */
export const ADVERTISEMENT_PEERS: readonly Refusal[] = [
  {
    name: 'a peer that is told twice',
    facts: ['7.3 duplicates in ipAddressPools/peers/communities/selectors'],
    make: pool((chart) => {
      const tor = peerIn(chart, 'tor');
      return [to([tor, tor])];
    }),
    message: `test/lan: advertise[0].peers repeats [0] in [1]
  why: each entry counts once, and MetalLB refuses an object that contains one twice
  fix: remove [1]`,
  },
  {
    name: 'peers that one FRR cannot have together',
    facts: ['7.3 FRR modes'],
    cluster: frr,
    make: pool((chart) => [
      to([
        peerIn(chart, 'a', { routerId: '192.0.2.100' }),
        peerIn(chart, 'b', { peerAddress: '192.0.2.2' }),
        peerIn(chart, 'c', { routerId: '192.0.2.100' }),
        peerIn(chart, 'd', {
          routerId: '192.0.2.100',
          peerAddress: '192.0.2.3',
          myAsn: 64514,
        }),
      ]),
    ]),
    message: `test/lan: advertise[0].peers[1]: "b" has another router ID than a
  why: FRR has one router ID on a node, one AS number in a VRF and one session with a neighbour, and MetalLB refuses the peer
  fix: write the same values or different neighbours, or give each peer nodeSelectors for different nodes
test/lan: advertise[0].peers[2]: "c" has the neighbour of a
  why: FRR has one router ID on a node, one AS number in a VRF and one session with a neighbour, and MetalLB refuses the peer
  fix: write the same values or different neighbours, or give each peer nodeSelectors for different nodes
test/lan: advertise[0].peers[3]: "d" has another myAsn than a
  why: FRR has one router ID on a node, one AS number in a VRF and one session with a neighbour, and MetalLB refuses the peer
  fix: write the same values or different neighbours, or give each peer nodeSelectors for different nodes`,
  },
  {
    name: 'echo mode for a pool with IPv6 addresses',
    facts: ['7.3 BFDProfile'],
    cluster: frr,
    make: pool((chart) => {
      const bfdProfile = new BfdProfile(chart, 'fast', { echoMode: true });
      return [to([peerIn(chart, 'tor', { bfdProfile })])];
    }, '2001:db8::/64'),
    message: `test/lan: advertise[0].peers[0]: "tor" uses a BFD profile with echo mode
  why: the pool contains IPv6 addresses, and MetalLB refuses echo mode for them
  fix: write a peer whose profile has no echoMode, or move the IPv6 addresses to another pool`,
  },
  {
    name: 'a local preference that all peers are outside of',
    facts: ['7.3 localPref'],
    cluster: frr,
    make: pool((chart) => [
      to(
        [
          peerIn(chart, 'a'),
          peerIn(chart, 'b', {
            peerAsn: undefined,
            dynamicAsn: DynamicAsn.EXTERNAL,
            peerAddress: '192.0.2.2',
          }),
        ],
        100,
      ),
    ]),
    message: `test/lan: advertise[0].localPreference: 100 is only used inside an AS
  why: all of these peers are in another AS, and BGP sends no local preference there
  fix: remove it, or add a peer whose peerAsn equals its myAsn`,
  },
  {
    name: 'two local preferences for one peer',
    facts: ['7.3 localPref'],
    make: pool((chart) => {
      const [a, b] = ['192.0.2.1', '192.0.2.2'].map((peerAddress, index) =>
        peerIn(chart, `router-${index}`, { peerAddress, peerAsn: 64513 }),
      ) as [BgpPeer, BgpPeer];
      return [to([a], 100), to([b], 200), to([a, b], 300)];
    }),
    message: `test/lan: advertise[2].localPreference: 300 differs from that of another advertisement of the pool
  why: both announce the same networks to the same peers, and MetalLB refuses two local preferences for one network
  fix: write 100 in both, or give them different peers, nodeSelectors or aggregation lengths`,
  },
  {
    name: 'a local preference beside an advertisement to all peers without one',
    facts: ['7.3 localPref'],
    make: pool((chart) => [
      Advertisement.bgp(),
      to([peerIn(chart, 'router', { peerAsn: 64513 })], 100),
    ]),
    message: `test/lan: advertise[1].localPreference: 100 differs from that of another advertisement of the pool
  why: both announce the same networks to the same peers, and MetalLB refuses two local preferences for one network
  fix: write 100 in both, or give them different peers, nodeSelectors or aggregation lengths`,
  },
];
