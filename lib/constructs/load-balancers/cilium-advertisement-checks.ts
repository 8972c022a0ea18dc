import { lackingFault } from '../../cluster/lacking';
import { ciliumPreference, valueOfCommunity } from '../../facts/controllers/cilium-objects';
import { ONLY_OUTSIDE, aggregationFault } from '../../facts/controllers/bgp-advertisements';
import type { Fault } from '../../facts/values/fault';
import type { Family } from '../../net/ip';
import type { PropPlace } from '../../props/refusals';
import type { AdvertisementData } from './advertisement';
import type { AdvertisedPool } from './advertised-pool';
import { checkPeersOfCluster } from './advertised-pool';
import type { BgpOptions } from './advertisement-options';

/** Refuses what Cilium cannot say of an announcement. */
export function checkCiliumAdvertisement(
  { kind, options }: AdvertisementData,
  pool: AdvertisedPool,
  at: PropPlace,
): void {
  for (const field of ['nodeSelectors', 'serviceSelectors'] as const) {
    if ((options[field]?.length ?? 0) > 1) at.field(field).refuse(options[field], ONE_SELECTOR);
  }
  if (kind === 'L2Advertisement') return;
  if (options.nodeSelectors)
    at.field('nodeSelectors').refuse(options.nodeSelectors, NODES_OF_PEERS);
  options.communities?.forEach((community, index) => {
    at.field('communities').index(index).judge(community, valueOfCommunity);
  });
  checkPeersOfCluster(options.peers ?? [], pool, at.field('peers'));
  checkLengths(options, pool, at);
  const { localPreference: preference, peers = [] } = options;
  if (preference === undefined) return;
  at.field('localPreference').judge(preference, ciliumPreference);
  const areOutside = peers.length > 0 && peers.every(({ _isOutside }) => _isOutside);
  if (areOutside) at.field('localPreference').refuse(preference, ONLY_OUTSIDE);
}

function checkLengths(options: BgpOptions, pool: AdvertisedPool, at: PropPlace): void {
  for (const [field, family, whole] of LENGTHS) {
    const length = options[field];
    if (length === undefined || length === whole) continue;
    const fault =
      lackingFault(pool.cluster, 'ciliumAggregation') ?? lengthFault(pool, family, length);
    if (fault) at.field(field).refuse(length, fault);
  }
}

function lengthFault(
  { addresses, families }: AdvertisedPool,
  family: Family,
  length: number,
): Fault | undefined {
  const fault = aggregationFault(addresses, family, length);
  if (!fault) return undefined;
  const why = families.includes(family)
    ? 'Cilium would also announce addresses that are not in the pool'
    : 'the pool contains no such addresses, so Cilium would ignore it';
  return { ...fault, why };
}

const LENGTHS = [
  ['aggregationLength', 'IPv4', 32],
  ['aggregationLengthV6', 'IPv6', 128],
] as const;

const ONE_SELECTOR: Fault = {
  what: 'are several selectors',
  why: 'an announcement of Cilium has one',
  fix: 'write one selector with matchExpressions, or an Advertisement for each',
};

const NODES_OF_PEERS: Fault = {
  what: 'cannot be declared for BGP with Cilium',
  why: 'Cilium advertises the addresses from every node that has a session with the peer',
  fix: 'write nodeSelectors on the BgpPeer, and the peers of these nodes here',
};
