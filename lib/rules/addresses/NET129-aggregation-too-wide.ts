import { aggregationFault, aggregationLength } from '../../facts/controllers/bgp-advertisements';
import type { PoolAdvertisement, Pool } from '../../model/objects/pool';
import { bgpAdvertisements, narrowestPrefix, numberIn, poolsOf } from '../../model/queries/bgp';
import type { Network } from '../../model/queries/network';
import type { Family } from '../../net/ip';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET129: Rule = {
  id: 'NET129',
  name: 'aggregation-too-wide',
  severity: Severity.ERROR,
  reads: ['advertisements', 'pools'],
  what: 'A BGP advertisement aggregates addresses into a network that is larger than its pool entries.',
  why: 'MetalLB refuses to announce addresses that are not in the pool',
  fix: 'Remove the aggregation length to announce each address by itself, or write a longer one.',
  waive: 'Never: MetalLB refuses the advertisement.',
  sources: ['https://metallb.io/configuration/_advanced_bgp_configuration/'],
  check(network, report) {
    for (const advertisement of bgpAdvertisements(network)) {
      for (const [key, family] of LENGTHS) {
        const length = numberIn(advertisement, key);
        if (length === undefined) continue;
        const where = place(advertisement.manifest, `spec.${key}`);
        const fault = aggregationLength(family)(length);
        const draft = fault ? draftOf(where, length, fault) : tooWide(network, advertisement, key);
        if (draft) report(draft);
      }
    }
  },
};

const LENGTHS = [
  ['aggregationLength', 'IPv4'],
  ['aggregationLengthV6', 'IPv6'],
] as const;

/** The first pool that does not fill such a network. */
function tooWide(
  network: Network,
  advertisement: PoolAdvertisement,
  key: (typeof LENGTHS)[number][0],
): Draft | undefined {
  const family: Family = key === 'aggregationLength' ? 'IPv4' : 'IPv6';
  const length = numberIn(advertisement, key) ?? 0;
  const pool = poolsOf(network, advertisement).find((one) => narrowestPrefix(one, family) > length);
  return pool && draftOfPool(advertisement, pool, `spec.${key}`, family, length);
}

function draftOfPool(
  { manifest }: PoolAdvertisement,
  pool: Pool,
  field: string,
  family: Family,
  length: number,
): Draft | undefined {
  const texts = pool.entries.map(({ text }) => text);
  const fault = aggregationFault(texts, family, length);
  if (!fault) return undefined;
  const draft = draftOf(place(manifest, field), length, fault);
  return { ...draft, places: [...draft.places, place(pool.manifest, 'spec.addresses')] };
}
