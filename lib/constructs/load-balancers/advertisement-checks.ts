import { tryPoolKind } from '../../cluster/balancer';
import type { Cluster } from '../../cluster/cluster';
import { frrFault, peersShareFrr, serviceSelectorsFault } from '../../cluster/metallb';
import type { PathLike } from '../../facts/controllers/bgp-advertisements';
import {
  ECHO_AND_IPV6,
  ONLY_OUTSIDE,
  SELECTED_AND_AGGREGATED,
  aggregationFault,
  localPreference,
  preferenceFault,
} from '../../facts/controllers/bgp-advertisements';
import { sessionFaults } from '../../facts/controllers/bgp-peers';
import { isLargeCommunity } from '../../facts/controllers/communities';
import { has } from '../../facts/releases/answer';
import { greatestLocalPreference } from '../../facts/releases/limits';
import type { Fault } from '../../facts/values/fault';
import { selectorKey } from '../../facts/values/label-selectors';
import type { PropPlace } from '../../props/refusals';
import type { AdvertisedPool } from './advertised-pool';
import { checkPeersOfCluster } from './advertised-pool';
import type { Advertisement, AdvertisementData } from './advertisement';
import type { BgpOptions } from './advertisement-options';
import type { BgpPeer } from './bgp-peer';
import { checkCiliumAdvertisement } from './cilium-advertisement-checks';

/** Refuses what MetalLB or Cilium refuses or ignores of the advertisements of a pool, each and together. */
export function checkAdvertisements(
  advertisements: readonly Advertisement[],
  pool: AdvertisedPool,
  place: PropPlace,
): void {
  advertisements.forEach(({ _data }, index) => {
    const at = place.index(index);
    const before = advertisements.slice(0, index).map((one) => one._data);
    const name = nameIn(_data, pool);
    const isTaken = before.some((one) => one.kind === _data.kind && nameIn(one, pool) === name);
    if (isTaken) at.field('name').refuse(name, nameTaken(_data.kind));
    if (tryPoolKind(pool.cluster) === 'cilium') {
      checkCiliumAdvertisement(_data, pool, at);
      return;
    }
    checkServiceSelectors(_data, pool.cluster, at);
    if (_data.kind === 'BGPAdvertisement') checkBgp(_data.options, bgpOf(before), pool, at);
  });
}

function nameIn({ options }: AdvertisementData, pool: AdvertisedPool): string {
  return options.name ?? pool.name;
}

function bgpOf(advertisements: readonly AdvertisementData[]): BgpOptions[] {
  return advertisements.flatMap(({ kind, options }) =>
    kind === 'BGPAdvertisement' ? [options] : [],
  );
}

function checkServiceSelectors(
  { options }: AdvertisementData,
  cluster: Cluster,
  at: PropPlace,
): void {
  const fault = options.serviceSelectors && serviceSelectorsFault(cluster);
  if (fault) at.field('serviceSelectors').refuse(undefined, fault);
}

function checkBgp(
  options: BgpOptions,
  before: readonly BgpOptions[],
  pool: AdvertisedPool,
  at: PropPlace,
): void {
  const frr = frrFault(pool.cluster);
  if (frr && pool.families.includes('IPv6')) at.refuse(undefined, byFrr(frr));
  options.communities?.forEach((community, index) => {
    const place = at.field('communities').index(index);
    if (frr && isLargeCommunity(community)) place.refuse(community, frr);
  });
  checkPeers(options.peers ?? [], pool, at.field('peers'));
  checkLengths(options, pool, at);
  checkPreference(options, before, pool, at.field('localPreference'));
}

function checkPeers(peers: readonly BgpPeer[], pool: AdvertisedPool, place: PropPlace): void {
  checkPeersOfCluster(peers, pool, place);
  peers.forEach((peer, index) => {
    const echoes = peer._echoes && pool.families.includes('IPv6');
    if (echoes) place.index(index).refuse(peer.peerName, ECHO_AND_IPV6);
  });
  if (!peersShareFrr(pool.cluster)) return;
  for (const { index, fault } of sessionFaults(peers.map(({ _session }) => _session))) {
    place.index(index).refuse(peers[index]?.peerName, fault);
  }
}

function checkLengths(options: BgpOptions, pool: AdvertisedPool, at: PropPlace): void {
  for (const { field, family, whole } of LENGTHS) {
    const length = options[field];
    if (length === undefined) continue;
    const fault = aggregationFault(pool.addresses, family, length);
    if (fault) at.field(field).refuse(length, fault);
    if (options.serviceSelectors && length !== whole) {
      at.field(field).refuse(length, SELECTED_AND_AGGREGATED);
    }
  }
}

function checkPreference(
  options: BgpOptions,
  before: readonly BgpOptions[],
  { cluster, families }: AdvertisedPool,
  place: PropPlace,
): void {
  const { localPreference: preference, peers = [] } = options;
  if (preference !== undefined) {
    place.judge(preference, localPreference(greatestLocalPreference(cluster)));
    const outside = peers.length > 0 && peers.every(({ _isOutside }) => _isOutside);
    if (outside) place.refuse(preference, ONLY_OUTSIDE);
  }
  const perFamily = has(cluster, 'lengthsByFamily');
  const faults = before.map((one) =>
    preferenceFault(path(options), path(one), families, perFamily),
  );
  const fault = faults.find((one) => one !== undefined);
  if (fault) place.refuse(preference, fault);
}

function path({ peers = [], nodeSelectors = [], ...options }: BgpOptions): PathLike {
  return {
    ...options,
    peers: peers.map(({ peerName }) => peerName),
    nodes: nodeSelectors.map(selectorKey),
    forSomeServices: options.serviceSelectors !== undefined,
  };
}

const LENGTHS = [
  { field: 'aggregationLength', family: 'IPv4', whole: 32 },
  { field: 'aggregationLengthV6', family: 'IPv6', whole: 128 },
] as const;

function byFrr(fault: Fault): Fault {
  return {
    ...fault,
    what: `uses BGP, and the pool contains IPv6 addresses: that ${fault.what}`,
    fix: 'announce IPv6 in layer 2 mode from a separate pool, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s',
  };
}

function nameTaken(kind: string): Fault {
  return {
    what: `is also the name of another ${kind} of the pool`,
    why: 'the later object would overwrite the earlier one',
    fix: 'write another name',
  };
}
