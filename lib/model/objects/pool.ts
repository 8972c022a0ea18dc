import { tryPoolEntry } from '../../facts/controllers/metallb';
import type { IpRange } from '../../net/ip';
import { withoutMapping } from '../../net/ip';
import type { Fields } from '../read/fields';
import { at, fieldsOf, flagOf, isAbsent, listOf, textOf, textsOf } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** A pool of addresses of MetalLB. */
export interface Pool {
  readonly manifest: Manifest;
  readonly entries: readonly PoolEntry[];
  readonly autoAssign: boolean;
  readonly avoidsBuggyIps: boolean;
  /** `serviceAllocation`; nothing where the pool is for all Services. */
  readonly allocation?: Fields;
}

export interface PoolEntry {
  readonly field: string;
  readonly text: string;
  /** Nothing where the text is no range of addresses. */
  readonly range?: IpRange;
}

/** A layer-2 or BGP advertisement of MetalLB. */
export interface PoolAdvertisement {
  readonly manifest: Manifest;
  readonly pools: readonly string[];
  readonly poolSelectors: readonly Fields[];
  /** Whether it names no pool, and is for all of them. */
  readonly isForAll: boolean;
}

export function poolOf(manifest: Manifest): Pool {
  const { spec } = manifest;
  const allocation = at(spec, 'serviceAllocation') ?? undefined;
  return {
    manifest,
    entries: listOf(at(spec, 'addresses')).flatMap((entry, index) => {
      const text = textOf(entry);
      if (text === undefined) return [];
      // MetalLB reads `::ffff:192.0.2.0/120` as `192.0.2.0/24`.
      const range = tryPoolEntry(text);
      return [{ field: `spec.addresses[${index}]`, text, range: range && withoutMapping(range) }];
    }),
    autoAssign: flagOf(at(spec, 'autoAssign')) ?? true,
    avoidsBuggyIps: flagOf(at(spec, 'avoidBuggyIPs')) ?? false,
    allocation: isAbsent(allocation) ? undefined : fieldsOf(allocation),
  };
}

export function advertisementOf(manifest: Manifest): PoolAdvertisement {
  const pools = textsOf(at(manifest.spec, 'ipAddressPools'));
  const poolSelectors = listOf(at(manifest.spec, 'ipAddressPoolSelectors')).map(fieldsOf);
  return {
    manifest,
    pools,
    poolSelectors,
    isForAll: pools.length === 0 && poolSelectors.length === 0,
  };
}
