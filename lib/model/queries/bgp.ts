import { selectorMatches } from '../../facts/values/label-selectors';
import type { Family } from '../../net/ip';
import { shortestPrefix } from '../../net/ip';
import type { PoolAdvertisement, Pool } from '../objects/pool';
import { at, numberOf } from '../read/fields';
import { labelSelectorOf } from './label-selector';
import type { Network } from './network';
import { poolsNamed, rangesOf } from './pool-ranges';

/** The advertisements that are by BGP. */
export function bgpAdvertisements({ advertisements }: Network): readonly PoolAdvertisement[] {
  return advertisements.filter(({ manifest }) => manifest.kind === 'BGPAdvertisement');
}

/** A number of the spec of an advertisement; nothing where none is written. */
export function numberIn({ manifest }: PoolAdvertisement, key: string): number | undefined {
  return numberOf(at(manifest.spec, key));
}

/** The given pools that an advertisement is for. */
export function poolsOf(network: Network, advertisement: PoolAdvertisement): readonly Pool[] {
  const { isForAll, pools, poolSelectors } = advertisement;
  if (isForAll) return network.pools;
  const selectors = poolSelectors.map(labelSelectorOf);
  const selected =
    selectors.length === 0
      ? []
      : network.pools.filter(({ manifest }) =>
          selectors.some((one) => selectorMatches(one, manifest.labels)),
        );
  return [...new Set([...pools.flatMap((name) => poolsNamed(network, name)), ...selected])];
}

/** The length of the greatest network in the smallest entry of a family; 0 without any. */
export function narrowestPrefix(pool: Pool, family: Family): number {
  const known = prefixes.get(pool) ?? {
    IPv4: prefixOf(pool, 'IPv4'),
    IPv6: prefixOf(pool, 'IPv6'),
  };
  prefixes.set(pool, known);
  return known[family];
}

const prefixes = new WeakMap<Pool, Record<Family, number>>();

function prefixOf(pool: Pool, family: Family): number {
  return rangesOf(pool)
    .filter(({ range }) => range.first.family === family)
    .reduce((most, { range }) => Math.max(most, shortestPrefix(range)), 0);
}
